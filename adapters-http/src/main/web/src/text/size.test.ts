import { expect, it } from 'vitest';
import { size } from './size.js';

it.each([
    [0, '0 bytes'],
    [812, '812 bytes'],
    [1_000, '1.0 kB'],
    [4_240_000, '4.2 MB'],
    [128_000_000, '128 MB'],
    [3_100_000_000_000, '3.1 TB'],
])('writes %d as %s', (bytes, text) => expect(size(bytes)).toBe(text));
