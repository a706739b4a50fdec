import { expect, it } from 'vitest';
import { cleanToken } from './token.js';

it.each([
    ['a.b.c', 'a.b.c'],
    ['  a.b.c\n', 'a.b.c'],
    ['"a.b.c"', 'a.b.c'],
    ['Bearer a.b.c', 'a.b.c'],
    ['a.b\n  .c', 'a.b.c'],
    ['', ''],
])('takes %j for the token %j', (pasted, token) => expect(cleanToken(pasted)).toBe(token));
