/** How a line's role is called on the page. */
export function speakerName(role: string): string {
    switch (role) {
        case 'user':
            return 'User';
        case 'assistant':
            return 'Assistant';
        default:
            return role;
    }
}
