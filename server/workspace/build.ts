import type { RuleSetModel } from '../../language/model/index.js';
import { buildRuleSets, type SourceFile } from '../../language/rule-sets.js';
import { createRegelretServices } from '../../language/services.js';
import type { InputError } from './input-error.js';

/** A file with its text. */
export interface ReadFile extends SourceFile {
    readonly path: string;
}

/** The rule sets that the files form, or the files in which something is nested deeper than the program can follow. */
export async function build(
    files: readonly ReadFile[],
    services = createRegelretServices(),
): Promise<readonly RuleSetModel[] | { readonly errors: readonly InputError[] }> {
    const built = await tryToBuild(files, services);
    return built ?? { errors: await tooDeep(files) };
}

/** Undefined when the program runs out of stack. */
async function tryToBuild(
    files: readonly ReadFile[],
    services = createRegelretServices(),
): Promise<readonly RuleSetModel[] | undefined> {
    try {
        return await buildRuleSets(services, files);
    } catch (error) {
        if (error instanceof RangeError && /call stack/.test(error.message)) return undefined;
        throw error;
    }
}

/** The files in which something is nested too deep; all of them when none is so alone. */
async function tooDeep(files: readonly ReadFile[]): Promise<InputError[]> {
    const deep: ReadFile[] = [];
    for (const file of files) if (!(await tryToBuild([file]))) deep.push(file);
    return (deep.length > 0 ? deep : files).map(({ path: file }) => ({
        file,
        message: {
            da: 'har en betingelse med så mange parenteser inden i hinanden, at den ikke kan læses; del den op',
            en: 'has a condition with so many parentheses inside each other that it cannot be read; split it up',
        },
    }));
}
