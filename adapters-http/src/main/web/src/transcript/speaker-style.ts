/** The style of a speaker: a colour for each scheme, and letters that no other speaker of the recording has. */
export interface SpeakerStyle {
    readonly colour: string;
    readonly letters: string;
}

export interface Shade {
    readonly light: string;
    readonly dark: string;
}

/** Readable as text on every background of the page; neighbours differ in hue for most kinds of colour blindness. */
export const shades: readonly Shade[] = [
    { light: '#1a5a9e', dark: '#8fc1ff' },
    { light: '#9a4a00', dark: '#f5b26b' },
    { light: '#7a3fa0', dark: '#d3a6f5' },
    { light: '#1f6a3a', dark: '#8fd09a' },
    { light: '#a12a5e', dark: '#f79cc4' },
    { light: '#0b6b75', dark: '#6fd0d8' },
    { light: '#a3301f', dark: '#ff9f8a' },
    { light: '#555b10', dark: '#cbd36a' },
];

const lettersMax = 2;

/** A style for each speaker, by id. The order of the speakers decides, so a renamed speaker keeps the colour. */
export function stylesOf(speakers: readonly { readonly id: string; readonly name: string }[]): Map<string, SpeakerStyle> {
    const taken = new Set<string>();
    return new Map(
        speakers.map(({ id, name }, index) => {
            const { light, dark } = shades[index % shades.length] as Shade;
            const letters = lettersOf(name, taken, index + 1);
            taken.add(letters);
            return [id, { colour: `light-dark(${light}, ${dark})`, letters }];
        }),
    );
}

/** The first letters of the names, then two of the name, then a number: whichever is free first. */
function lettersOf(name: string, taken: ReadonlySet<string>, number: number): string {
    const parts = name.split(/[\s._-]+/).map((word) => Array.from(word.toLocaleUpperCase()));
    const first = parts.map((letters) => letters[0] ?? '').join('');
    const inside = (parts[0] ?? []).slice(1).map((letter) => (parts[0]?.[0] ?? '') + letter.toLocaleLowerCase());
    const wishes = [Array.from(first).slice(0, lettersMax).join(''), ...inside];
    return wishes.find((wish) => wish !== '' && !taken.has(wish)) ?? String(number);
}
