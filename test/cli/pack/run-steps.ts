import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What is read of an action. */
interface Action {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly outputs: Readonly<Record<string, { readonly value: string }>>;
    readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

interface Step {
    readonly name: string;
    readonly id?: string;
    readonly if?: string;
    readonly shell: string;
    readonly env: Readonly<Record<string, string>>;
    readonly run: string;
}

export interface StepsRun {
    /** Whether all steps went well. */
    readonly success: boolean;
    readonly outputs: Readonly<Record<string, string>>;
    /** Standard output of all steps. */
    readonly log: string;
    readonly errors: string;
    readonly summary: string;
}

/** Runs the steps of the action in a folder as GitHub does: one after the other, until one fails. */
export function runSteps(
    action: string,
    cwd: string,
    given: Readonly<Record<string, string>>,
    scratch: string,
): StepsRun {
    const { inputs, outputs, runs } = parse(readFileSync(join(action, 'action.yml'), 'utf8')) as Action;
    for (const name of Object.keys(given)) if (!(name in inputs)) throw new Error(`No input ${name}.`);
    const values = new Map<string, string>([
        ['github.action_path', action],
        ...Object.entries(inputs).map(
            ([name, input]) => [`inputs.${name}`, given[name] ?? input.default] as const,
        ),
    ]);
    const fill = (text: string): string =>
        text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, name: string) => values.get(name) ?? '');
    const summary = join(scratch, 'summary.md');
    writeFileSync(summary, '');
    let [success, log, errors] = [true, '', ''];
    for (const [i, step] of runs.steps.entries()) {
        if (!success || !isMet(step.if, values)) continue;
        const script = join(scratch, `step-${i}.sh`);
        const output = join(scratch, `output-${i}`);
        writeFileSync(script, step.run);
        writeFileSync(output, '');
        const run = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
            cwd,
            encoding: 'utf8',
            env: {
                PATH: process.env['PATH'],
                HOME: scratch,
                GITHUB_ACTIONS: 'true',
                GITHUB_WORKSPACE: cwd,
                GITHUB_OUTPUT: output,
                GITHUB_STEP_SUMMARY: summary,
                ...Object.fromEntries(Object.entries(step.env).map(([key, text]) => [key, fill(text)])),
            },
        });
        success = run.status === 0;
        log += run.stdout;
        errors += run.stderr;
        for (const [, key, value] of readFileSync(output, 'utf8').matchAll(/^([^=\n]+)=(.*)$/gm))
            if (step.id) values.set(`steps.${step.id}.outputs.${key}`, value!);
    }
    return {
        success,
        outputs: Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, fill(value)])),
        log,
        errors,
        summary: readFileSync(summary, 'utf8'),
    };
}

/** Whether a step is taken: `inputs.test == 'true'`. */
function isMet(condition: string | undefined, values: ReadonlyMap<string, string>): boolean {
    if (condition === undefined) return true;
    const [, input, relation, value] = /^\$\{\{ inputs\.(\S+) (==|!=) '(\S*)' \}\}$/.exec(condition) ?? [];
    if (input === undefined) throw new Error(`A condition that is not understood: ${condition}`);
    return (values.get(`inputs.${input}`) === value) === (relation === '==');
}
