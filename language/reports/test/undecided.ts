import type { Because, ExpectationResult, Side } from '../../evaluation/index.js';
import type { Norm, RuleSetModel } from '../../model/index.js';
import { enumerate, type Language, midSentence, type Text } from '../../model/text.js';
import { describeCitizen, sayCitizen } from '../citizen.js';
import { sayAxis, sayRule } from './names.js';

/** What an undecided expectation waits for: "det afhænger af »alder«, som ikke er givet: det holder for …". */
export function sayUndecided({ undecided, model }: ExpectationResult, language: Language): string {
    const da = language === 'da';
    if (!undecided) return da ? 'svaret er ikke fundet' : 'the answer was not found';
    const { facts, sides, undated, open, implied } = undecided;
    const rules = (norms: readonly Norm[]): string =>
        enumerate([...new Set(norms.map((norm) => sayRule(norm, language)))].slice(0, 3), language);
    const dates = undated.map((event) => sayEvent(model, event, language));
    return [
        facts && sayBecause(facts, sides, model, language),
        dates.length > 0 &&
            (da
                ? `datoen for ${enumerate(dates, language)} er ikke givet`
                : `the date of ${enumerate(dates, language)} is not given`),
        open.length > 0 && (da ? `${rules(open)} lader det stå uoplyst` : `${rules(open)} leaves it open`),
        implied.length > 0 &&
            (da
                ? `${rules(implied)} giver en ret, men siger ikke, hvem der har pligten`
                : `${rules(implied)} gives a right, but does not say whose duty it is`),
    ]
        .filter(Boolean)
        .join('; ');
}

/** What it rests on, by the names that a prøve gives it by, and a citizen of each kind. */
function sayBecause(
    because: Because,
    sides: readonly [Side, Side],
    model: RuleSetModel,
    language: Language,
): string {
    const da = language === 'da';
    if (because.kind === 'budget')
        return da ? 'betingelserne er for sammensatte' : 'the conditions are too complex';
    const names = enumerate(
        [...new Set(because.axes.map((axis) => sayName(model, axis, language)))],
        language,
    );
    const [first, second] = [because.yes, because.no].map((value) =>
        sayCitizen(describeCitizen(model, { case: value, relevant: because.axes }, language), language),
    );
    const outcome = `${SIDES[sides[0]][language]} ${first}, ${da ? 'men' : 'but'} ${SIDES[sides[1]][language]} ${second}`;
    return da
        ? `det afhænger af ${names}, som ikke er givet: ${outcome}`
        : `it depends on ${names}, which is not given: ${outcome}`;
}

const SIDES: Readonly<Record<Side, Text>> = {
    met: { da: 'det holder for', en: 'it holds for' },
    open: { da: 'er uvist for', en: 'is uncertain for' },
    'not-met': { da: 'ikke for', en: 'not for' },
};

function sayName(model: RuleSetModel, axis: number, language: Language): string {
    const meaning = model.axes[axis];
    return meaning?.kind === 'fact' ? `»${meaning.fact}«` : sayAxis(model, axis, language);
}

function sayEvent(model: RuleSetModel, event: string | undefined, language: Language): string {
    if (event === undefined) return language === 'da' ? 'forløbets start' : 'the start of the course';
    return midSentence(model.vocabulary.events.get(event)?.title ?? event);
}
