import { fileURLToPath } from 'node:url';
import type { Problem, RuleSetModel, Text } from '../../language/model/index.js';
import type { InputError } from '../workspace/input-error.js';
import type { Session } from './session.js';

/**
 * The first mistake of each rule set that figures are to be made of, these and those that they use: figures of a text
 * that cannot be read in full would be wrong, and would be quoted all the same. `spoilt`: what would be wrong.
 */
export function mistakesBehind(
    models: readonly RuleSetModel[],
    session: Session,
    spoilt: Text,
): readonly InputError[] {
    return rulesBehind(models, session).flatMap((model) => mistakeIn(model, spoilt) ?? []);
}

/** The rule sets, and those whose rules they reform: mistakes in these are told where they stand, with these. */
export function rulesBehind(
    models: readonly RuleSetModel[],
    { ruleSets, used }: Session,
): readonly RuleSetModel[] {
    const reformed = new Set(models.flatMap(({ reform }) => reform?.changes ?? []));
    const all = [...ruleSets.map(({ model }) => model), ...used];
    return [...new Set([...models, ...all.filter(({ id }) => reformed.has(id))])];
}

function mistakeIn({ problems }: RuleSetModel, spoilt: Text): InputError | undefined {
    const wrong = problems.filter(changesFigures);
    const [first] = wrong;
    if (!first) return undefined;
    const [more, extra] =
        wrong.length > 1
            ? [` (den første af ${wrong.length} fejl)`, ` (the first of ${wrong.length} mistakes)`]
            : ['', ''];
    return errorAt(first, {
        da: `her er en fejl${more}, så ${spoilt.da} ikke ville passe; regelret check siger hvilken`,
        en: `there is a mistake here${extra}, so ${spoilt.en} would be wrong; regelret check says which`,
    });
}

function changesFigures(problem: Problem): boolean {
    if (problem.kind === 'cycle') return problem.what === 'group' || problem.what === 'priority';
    return problem.kind !== 'ambiguous-condition';
}

/** A problem of the text, as input that cannot be used. */
export function errorAt({ place: { uri, start } }: Problem, message: Text): InputError {
    return { file: fileURLToPath(uri), line: start.line + 1, column: start.character + 1, message };
}

/** A mistake in the text, as a sentence; undefined for what may be meant as it is written. */
export function sayMistake(problem: Problem): Text | undefined {
    switch (problem.kind) {
        case 'syntax':
        case 'bad-value':
            return problem.message;
        case 'unknown-name': {
            const { what, name, suggestion } = problem;
            return {
                da: `${what} »${name}« findes ikke.${suggestion === undefined ? '' : ` Mente du »${suggestion}«?`}`,
                en: `${what} »${name}« does not exist.${suggestion === undefined ? '' : ` Did you mean »${suggestion}«?`}`,
            };
        }
        case 'duplicate-name':
            return {
                da: `${problem.what} »${problem.name}« er erklæret to gange.`,
                en: `${problem.what} »${problem.name}« is declared twice.`,
            };
        case 'cycle':
            return problem.what === 'group' || problem.what === 'priority'
                ? {
                      da: `${problem.names.join(' → ')} går i ring.`,
                      en: `${problem.names.join(' → ')} runs in a circle.`,
                  }
                : undefined;
        case 'ambiguous-condition':
            return undefined;
    }
}
