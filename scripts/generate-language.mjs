// Writes language/generated: parser/ (AST and grammar) from the .langium files, and the list of checks from
// the files in language/checks; and server/generated, the list of fixes from the files in server/fixes/repairs.
// Skips the parser when nothing has changed since the last run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const generated = join(root, 'language', 'generated');

generateParser();
generateCheckList();
generateFixList();

function generateParser() {
    const grammar = join(root, 'language', 'grammar');
    const sources = readdirSync(grammar).map((name) => join(grammar, name));
    sources.push(join(root, 'langium-config.json'));
    const output = join(generated, 'parser', 'ast.ts');
    if (existsSync(output) && sources.every((file) => statSync(file).mtimeMs < statSync(output).mtimeMs))
        return;
    const cli = join(root, 'node_modules', 'langium-cli', 'bin', 'langium.js');
    const run = spawnSync(process.execPath, [cli, 'generate', '--mode', 'production'], {
        cwd: root,
        encoding: 'utf8',
    });
    if (run.status !== 0) {
        process.stderr.write(run.stdout + run.stderr);
        process.exit(1);
    }
}

function generateCheckList() {
    const files = readdirSync(join(root, 'language', 'checks')).filter((name) =>
        /^rr\d{3}-.*\.ts$/.test(name),
    );
    const codes = files.map((name) => name.slice(0, 5));
    const text = [
        '// Generated from the files in language/checks; do not edit.',
        "import type { Check } from '../checks/check.js';",
        ...files.map((name, i) => `import ${codes[i]} from '../checks/${name.replace(/\.ts$/, '.js')}';`),
        '',
        `export const checks: readonly Check[] = [${codes.join(', ')}];`,
        '',
    ].join('\n');
    writeIfOther(generated, 'checks.ts', text);
    const list = codes.map((code) => `'${code.toUpperCase()}'`).join(', ');
    const listed = [
        '// Generated from the files in language/checks; do not edit.',
        `export const checkCodes: readonly string[] = [${list}];`,
        '',
    ].join('\n');
    writeIfOther(generated, 'check-codes.ts', listed);
}

function generateFixList() {
    const files = readdirSync(join(root, 'server', 'fixes', 'repairs')).filter((name) =>
        name.endsWith('.ts'),
    );
    const text = [
        '// Generated from the files in server/fixes/repairs; do not edit.',
        "import type { Fix } from '../fixes/fix.js';",
        ...files.map((name, i) => `import fix${i} from '../fixes/repairs/${name.replace(/\.ts$/, '.js')}';`),
        '',
        `export const fixes: readonly Fix[] = [${files.map((_, i) => `fix${i}`).join(', ')}];`,
        '',
    ].join('\n');
    writeIfOther(join(root, 'server', 'generated'), 'fixes.ts', text);
}

function writeIfOther(folder, name, text) {
    mkdirSync(folder, { recursive: true });
    const output = join(folder, name);
    if (!existsSync(output) || readFileSync(output, 'utf8') !== text) writeFileSync(output, text);
}
