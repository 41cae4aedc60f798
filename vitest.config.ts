import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        include: ['test/**/*.test.ts'],
        // Property runs take a while on two cores; a hang is still noticed.
        testTimeout: 300_000,
        hookTimeout: 300_000,
        maxWorkers: 2,
    },
});
