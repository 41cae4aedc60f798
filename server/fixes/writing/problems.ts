import type { FixContext } from '../fix.js';
import type { Place, Problem, RuleSetModel } from '../../../language/model/index.js';

/** The mistakes of a kind that stand at a place. */
export function problemsAt<Kind extends Problem['kind']>(
    { problems }: RuleSetModel,
    { uri, start }: Place,
    kind: Kind,
): Extract<Problem, { kind: Kind }>[] {
    return problems.filter(
        (problem): problem is Extract<Problem, { kind: Kind }> =>
            problem.kind === kind &&
            problem.place.uri === uri &&
            problem.place.start.line === start.line &&
            problem.place.start.character === start.character,
    );
}

/** Where a name itself stands within the words that a mistake is told of. */
export function wordsAt({ document }: FixContext, { uri, start, end }: Place, name: string): Place[] {
    const text = document(uri)?.textDocument;
    if (!text) return [];
    const [from, to] = [text.offsetAt(start), text.offsetAt(end)];
    const words = text.getText().slice(from, to);
    const found: Place[] = [];
    for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + name.length)) {
        const around = [words[at - 1], words[at + name.length]];
        if (around.some((each) => each !== undefined && /[\p{L}\p{N}_-]/u.test(each))) continue;
        const place = (offset: number): Place['start'] => text.positionAt(from + offset);
        found.push({ uri, start: place(at), end: place(at + name.length) });
    }
    return found;
}
