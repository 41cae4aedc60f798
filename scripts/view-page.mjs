// The script of the pages that show the views, in one piece: it stands within the page, which may fetch nothing.
import { build } from 'esbuild';
import { join } from 'node:path';

export async function buildViewPage(root = join(import.meta.dirname, '..')) {
    const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: ['client/views/page/main.ts'],
        bundle: true,
        write: false,
        platform: 'browser',
        format: 'iife',
        target: 'es2022',
        minify: true,
        charset: 'utf8',
        logLevel: 'warning',
    });
    return outputFiles[0].text;
}
