import { defineConfig } from 'vitest/config';

const server = 'http://127.0.0.1:8080';

export default defineConfig({
    build: {
        // Straight into the classes of the jar, where PageRoutes reads it.
        outDir: '../../../target/classes/dev/tapedeck/adapters/http/page/web',
        emptyOutDir: true,
        target: 'es2022',
        // The page may not run inline scripts, and these files need no polyfill.
        modulePreload: { polyfill: false },
        // The player is one lazy chunk, and hls.js alone is larger than Vite's usual warning.
        chunkSizeWarningLimit: 800,
    },
    server: {
        host: '127.0.0.1',
        proxy: { '/api': server, '/play': server, '/health': server },
    },
    test: { include: ['src/**/*.test.ts'] },
});
