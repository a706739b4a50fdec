/**
 * The facts about a provider that the pages use. All of them are in the table below, so that a new provider changes no
 * page.
 */
interface Provider {
    readonly label: string;
    /** Captures the source of a recording itself, and not a room at a platform. */
    readonly capturesStreams?: true;
    /** Composes one video of all participants of a room. */
    readonly composes?: true;
    /** Keeps uploaded recordings and plays them. */
    readonly hosts?: true;
    readonly rooms?: RoomRules;
}

export interface RoomRules {
    /** The choice for a session in such a room. */
    readonly choice: string;
    /** A regular expression for the names of rooms, and its explanation. */
    readonly namePattern: string;
    readonly nameHint: string;
}

const providers: Readonly<Partial<Record<string, Provider>>> = {
    ffmpeg: { label: 'ffmpeg', capturesStreams: true },
    livekit: {
        label: 'LiveKit',
        composes: true,
        rooms: {
            choice: 'A LiveKit room',
            namePattern: '[A-Za-z0-9._\\-]{1,128}',
            nameHint: 'Letters, digits, dots, dashes and underscores.',
        },
    },
    daily: {
        label: 'Daily',
        composes: true,
        rooms: {
            choice: 'A Daily room',
            namePattern: '[A-Za-z0-9_\\-]{1,128}',
            nameHint: 'Letters, digits, dashes and underscores.',
        },
    },
    kinescope: { label: 'Kinescope', hosts: true },
    browser: { label: 'the browser' },
};

/** The display name of a provider; its name in the API when the table does not have it. */
export function providerLabel(name: string): string {
    return providers[name]?.label ?? name;
}

export function capturesStreams(name: string): boolean {
    return providers[name]?.capturesStreams ?? false;
}

export function composes(name: string): boolean {
    return providers[name]?.composes ?? false;
}

export function hosts(name: string): boolean {
    return providers[name]?.hosts ?? false;
}

/** The providers in whose rooms a session can be, by name. */
export const roomProviders: ReadonlyMap<string, RoomRules> = new Map(
    Object.entries(providers).flatMap(([name, provider]) => (provider?.rooms ? [[name, provider.rooms] as const] : [])),
);
