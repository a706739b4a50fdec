import { expect, it } from 'vitest';
import { routeOf } from './router.js';

it.each([
    ['/', { page: 'library' }],
    ['/search', { page: 'library' }],
    ['/recordings/abc', { page: 'recording', id: 'abc' }],
    ['/recordings/abc/', { page: 'recording', id: 'abc' }],
    ['/sessions', { page: 'sessions' }],
    ['/sessions/s%201', { page: 'session', id: 's 1' }],
    ['/sessions/%E0%A4%A', { page: 'session', id: '%E0%A4%A' }],
    ['/operations', { page: 'operations' }],
    ['/operations/x', { page: 'unknown' }],
    ['/openapi.json', { page: 'unknown' }],
])('takes %s for %o', (path, route) => expect(routeOf(path)).toEqual(route));
