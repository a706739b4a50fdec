/** The name of a line's role on the page. */
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

/** Whether a line's role is the name of a speaker, rather than a kind of message. */
export function isSpeaker(role: string): boolean {
    return role !== 'user' && role !== 'assistant';
}
