/** The description of each job, by its name in the database and in logs. */
const labels: ReadonlyMap<string, string> = new Map([
    ['reconcile', 'Reconcile recordings'],
    ['purge', 'Purge deleted recordings'],
    ['prune', 'Prune old events and keys'],
    ['survey', 'Poll providers for runs'],
    ['poll', 'Poll one provider for a run'],
    ['rooms', 'Poll providers for participants'],
    ['follow', 'Confirm new segments'],
    ['events', 'Retry provider events'],
    ['start', 'Start a take'],
    ['stop', 'Stop a take'],
    ['ask', 'Confirm a failure with the provider'],
    ['reconnect', 'Reconnect a source'],
    ['collect', 'Collect media from the provider'],
    ['mix', 'Mix tracks'],
    ['transcribe', 'Transcribe'],
    ['waveform', 'Draw the waveform'],
    ['pictures', 'Make the thumbnails'],
    ['download', 'Make the MP4 file'],
    ['audio', 'Make the M4A file'],
]);

/** The description of a job; its stored name when the table does not have it. */
export function jobLabel(name: string): string {
    return labels.get(name) ?? name;
}
