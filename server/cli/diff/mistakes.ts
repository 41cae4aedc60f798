import type { RuleSetModel } from '../../../language/model/index.js';
import type { Language } from '../../../language/model/text.js';
import type { FileNames } from '../../../language/reports/check/report.js';
import type { DiffMistake } from '../../../language/reports/diff/model.js';
import { sayMistake } from '../mistakes.js';

/** The rule sets of each side, with those that these use. */
export type BuiltSides = Readonly<Record<'before' | 'after', readonly RuleSetModel[]>>;

/** What is wrong in the texts of both sides, each place once. */
export function mistakesOf(sides: BuiltSides, names: FileNames, language: Language): readonly DiffMistake[] {
    return (['before', 'after'] as const).flatMap((side) => {
        const found = new Map<string, DiffMistake>();
        for (const problem of sides[side].flatMap(({ problems }) => problems)) {
            const message = sayMistake(problem);
            if (!message) continue;
            const { uri, start } = problem.place;
            const mistake = {
                side,
                file: names(uri),
                line: start.line + 1,
                column: start.character + 1,
                message: message[language],
            };
            found.set(JSON.stringify(mistake), mistake);
        }
        return [...found.values()];
    });
}
