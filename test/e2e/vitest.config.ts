import { defineConfig } from 'vitest/config';

/** Apart from the other tests: these start a VS Code and a browser, and take minutes. */
export default defineConfig({
    test: {
        include: ['test/e2e/**/*.e2e.ts'],
        testTimeout: 120_000,
        hookTimeout: 180_000,
        // One VS Code at a time, and its tests in the order in which they are written.
        fileParallelism: false,
        // A mouse or a key that comes while VS Code lays itself out is lost. What fails twice is a fault; what fails once is
        // told of, with what was seen.
        retry: 1,
    },
});
