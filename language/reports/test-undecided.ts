import type { Because, ExpectationResult } from '../evaluation/index.js';
import type { Norm, RuleSetModel } from '../model/index.js';
import { enumerate, type Language } from '../model/text.js';
import { midSentence, sayValue } from './citizen.js';
import { sayAxis, sayRule } from './test-names.js';

/** What an undecided expectation waits for: "det afhænger af alder (29 år: ja, 30 år: nej)". */
export function sayUndecided({ undecided, model }: ExpectationResult, language: Language): string {
    const da = language === 'da';
    if (!undecided) return da ? 'svaret er ikke fundet' : 'the answer was not found';
    const { facts, undated, open, implied } = undecided;
    const rules = (norms: readonly Norm[]): string =>
        enumerate([...new Set(norms.map((norm) => sayRule(norm, language)))].slice(0, 3), language);
    const dates = undated.map((event) => sayEvent(model, event, language));
    return [
        facts && sayBecause(facts, model, language),
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

function sayBecause(because: Because, model: RuleSetModel, language: Language): string {
    const da = language === 'da';
    if (because.kind === 'budget')
        return da ? 'betingelserne er for sammensatte' : 'the conditions are too complex';
    const said = because.axes.map((axis) => {
        const meaning = model.axes[axis];
        const name = sayAxis(model, axis, language);
        const fact = meaning?.kind === 'fact' ? model.vocabulary.facts.get(meaning.fact) : undefined;
        if (!fact || fact.type.kind === 'boolean') return name;
        const [yes, no] = [because.yes[axis]!, because.no[axis]!].map((value) =>
            sayValue(fact, value, language),
        );
        return da ? `${name} (${yes}: ja, ${no}: nej)` : `${name} (${yes}: yes, ${no}: no)`;
    });
    const list = enumerate([...new Set(said)], language);
    return da ? `det afhænger af ${list}` : `it depends on ${list}`;
}

function sayEvent(model: RuleSetModel, event: string | undefined, language: Language): string {
    if (event === undefined) return language === 'da' ? 'forløbets start' : 'the start of the course';
    return midSentence(model.vocabulary.events.get(event)?.title ?? event);
}
