import { describe, expect, it } from 'vitest';
import { stylesOf, shades } from './speaker-style.js';

const speakers = (...names: string[]) => names.map((name, index) => ({ id: `s${index}`, name }));
const letters = (...names: string[]) => [...stylesOf(speakers(...names)).values()].map((look) => look.letters);

/** Contrast as WCAG 2 defines it. */
function contrast(one: string, other: string): number {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
    return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
    const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

describe('shades', () => {
    // The page's surface, its sunk surface, the line that is being said, and a word that was found.
    it.each(['#ffffff', '#efece4', '#e0efec', '#ffe59a'])('can be read on the light ground %s', (ground) => {
        shades.forEach(({ light }) => expect(contrast(light, ground), light).toBeGreaterThanOrEqual(4.5));
    });
    it.each(['#1c2225', '#111517', '#1d3533'])('can be read on the dark ground %s', (ground) => {
        shades.forEach(({ dark }) => expect(contrast(dark, ground), dark).toBeGreaterThanOrEqual(4.5));
    });
    it('are all different', () => {
        expect(new Set(shades.flatMap(({ light, dark }) => [light, dark])).size).toBe(shades.length * 2);
    });
});

describe('stylesOf', () => {
    it('takes the first letters of names', () => expect(letters('Mira Holt', 'jonas')).toEqual(['MH', 'J']));
    it('gives no letters twice', () => expect(letters('Mira', 'Max', 'Mia', 'Mi')).toEqual(['M', 'Ma', 'Mi', '4']));
    it('numbers those without a usable name', () => expect(letters(' ', '-')).toEqual(['1', '2']));
    it('keeps a sign of several units whole', () => expect(letters('😀 smile')).toEqual(['😀S']));
    it('keeps a colour when a name is corrected', () => {
        const before = stylesOf(speakers('Speaker 1', 'Jonas')).get('s1')?.colour;
        expect(stylesOf(speakers('Mira', 'Jonathan')).get('s1')?.colour).toBe(before);
    });
    it('begins again after the last colour', () => {
        const many = stylesOf(speakers(...Array.from({ length: 9 }, (_, index) => `Guest ${index}`)));
        expect(many.get('s8')?.colour).toBe(many.get('s0')?.colour);
    });
});
