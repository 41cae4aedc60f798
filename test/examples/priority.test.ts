import { expect, test } from 'vitest';
import { checks } from '../../language/generated/checks.js';
import { runChecks } from '../../language/checks/run-checks.js';
import type { Finding } from '../../language/model/index.js';
import type { SourceFile } from '../../language/rule-sets.js';
import { readAsWritten } from '../support/as-written.js';
import { exampleFiles } from '../support/files.js';
import { completeCitizen } from '../support/replay.js';
import { ruleSetsFrom } from '../support/rules.js';

const contradictions = checks.filter((check) => check.family === 'modstrid');

/** A stated exception or exclusion in the text: where it stands, and the text without it. */
interface Statement {
    readonly file: string;
    readonly line: number;
    readonly text: string;
    readonly without: SourceFile[];
}

/**
 * Every exception of the real rules that resolves a conflict is taken out, one at a time: a contradiction must appear,
 * for a citizen whom both rules, read word by word, really hit. With the exception back it is gone.
 */
test('without its exception, a rule of lab-foer contradicts what it was an exception from', async () => {
    const files = exampleFiles('lab-foer');
    const { findings: intact } = await modstrid(files);
    const known = new Set(intact.map(identity));
    const statements = [...statementsIn(files)];
    const silent: string[] = [];
    for (const statement of statements) {
        const { findings, model } = await modstrid(statement.without);
        const fresh = findings.filter((finding) => !known.has(identity(finding)));
        if (fresh.length === 0) {
            silent.push(`${statement.file}:${statement.line} ${statement.text}`);
            continue;
        }
        const asWritten = await readAsWritten(statement.without);
        for (const finding of fresh) {
            if (finding.verdict !== 'found' || !finding.witness) continue;
            const citizen = completeCitizen(model, finding.witness)!;
            for (const rule of new Set([
                finding.primary.rule!,
                ...finding.related.slice(0, 1).map((each) => each.rule!),
            ])) {
                const context = { statement: statement.text, rule, message: finding.message };
                expect({ ...context, applies: asWritten.applies(rule, citizen) }).toEqual({
                    ...context,
                    applies: true,
                });
            }
        }
    }
    const resolving = statements.length - silent.length;
    console.log(
        `${statements.length} exceptions and exclusions; ${resolving} resolve a conflict. The others replace a value that can be met together with the first, or hold an exception back:\n${silent.join('\n')}`,
    );
    expect(resolving).toBeGreaterThan(50);
    expect((await modstrid(files)).findings.map(identity)).toEqual(intact.map(identity));
});

async function modstrid(files: readonly SourceFile[]) {
    const [model] = await ruleSetsFrom(files);
    return { model: model!, findings: runChecks(model!, contradictions, { language: 'da' }).findings };
}

const identity = (finding: Finding): string =>
    [finding.code, finding.primary.rule, ...finding.related.map((place) => place.rule)].join(' ');

function* statementsIn(files: readonly SourceFile[]): Iterable<Statement> {
    for (const file of files) {
        const lines = file.text.split('\n');
        for (const [index, line] of lines.entries()) {
            const changed = withoutStatement(line);
            if (changed === undefined) continue;
            const text = lines.with(index, changed).join('\n');
            yield {
                file: file.uri.split('/').pop()!,
                line: index + 1,
                text: line.trim(),
                without: files.map((each) => (each === file ? { ...file, text } : each)),
            };
        }
    }
}

/** The line without its `undtagelse fra …`, `uanset …`, `går forud for …`, `viger for …` or `undtagen …`. */
function withoutStatement(line: string): string | undefined {
    if (/^\s*(undtagelse fra|uanset|går forud for|viger for)\s/.test(line)) return '';
    const excluded = /^(\s*for .*?)\s+undtagen\s.*$/.exec(line);
    return excluded ? excluded[1] : undefined;
}
