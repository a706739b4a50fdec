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

/** Whether a line's role is somebody's name, rather than a kind of message. */
export function isSpeaker(role: string): boolean {
    return role !== 'user' && role !== 'assistant';
}
