import { componentValues } from '../../analyses/counting/index.js';
import { formatAmount, formatDay, formatPercent } from '../../calendar/index.js';
import type {
    AmountOutcome,
    CaseResult,
    CaseStatus,
    Checked,
    DeadlineDates,
    ExpectationResult,
    RuleSay,
} from '../../evaluation/index.js';
import { OPEN, type Component, type Norm, type RuleSetModel } from '../../model/index.js';
import { enumerate, type Language, midSentence, type Text } from '../../model/text.js';
import { componentName } from '../check/words.js';
import { sayName } from '../citizen/names.js';
import { sayAxis, sayRecommendation, sayRule } from './names.js';
import { sayUndecided } from './undecided.js';

export const STATUS: Readonly<Record<CaseStatus, Text>> = {
    passed: { da: 'bestået', en: 'passed' },
    failed: { da: 'ikke bestået', en: 'failed' },
    skipped: { da: 'uafgjort', en: 'undecided' },
};

/** Why a case as a whole has come to nothing; undefined where its expectations say it. */
export function sayCase({ impossible }: CaseResult, language: Language): string | undefined {
    if (!impossible) return undefined;
    const da = language === 'da';
    const because =
        impossible === 'by-itself'
            ? da
                ? 'det, der er givet, modsiger sig selv'
                : 'what is given contradicts itself'
            : da
              ? 'en forudsætning i regelsættet udelukker det'
              : 'an assumption of the rule set excludes it';
    return da ? `Ingen borger kan være sådan: ${because}.` : `No citizen can be so: ${because}.`;
}

/** One sentence: what was expected, what the law gives, and by which rule. Undefined where it holds. */
export function sayExpectation(result: ExpectationResult, language: Language): string | undefined {
    const da = language === 'da';
    const { expectation, status, model } = result;
    const wanted = `»${expectation.text}«`;
    if (status === 'passed') return undefined;
    if (status === 'skipped') {
        const reasons = sayUndecided(result, language);
        return da ? `${wanted} er uafgjort: ${reasons}.` : `${wanted} is undecided: ${reasons}.`;
    }
    if (result.impossible)
        return da
            ? `${wanted} kan ikke holde: ingen borger kan være sådan i den ret, det gælder.`
            : `${wanted} cannot hold: no citizen can be so under the law that it is about.`;
    const gives = sayLaw(result, model, language);
    return (da ? `Ventet var ${wanted}, men ${gives}.` : `Expected was ${wanted}, but ${gives}.`).replace(
        /\.\.$/,
        '.',
    );
}

/** "kontrolleret: modalitet, aktør, handling, frist" */
export function sayChecked(checked: readonly Checked[], language: Language): string {
    return checked
        .map((each) =>
            each in NAMES
                ? NAMES[each as keyof typeof NAMES][language]
                : componentName(each as Component, language),
        )
        .join(', ');
}

const NAMES = {
    regel: { da: 'regel', en: 'rule' },
    gruppe: { da: 'gruppe', en: 'group' },
    'åbent punkt': { da: 'åbent punkt', en: 'open point' },
} as const;

/** The rules that an expectation that is met rests on. */
export function sayBasis({ rules, expectation }: ExpectationResult): string {
    if (expectation.negated) return '';
    return rules
        .filter(({ holds, fits }) => holds === 'yes' && fits === 'yes')
        .map(({ norm }) => sayName(norm))
        .filter((name, i, all) => all.indexOf(name) === i)
        .join(', ');
}

function sayLaw(result: ExpectationResult, model: RuleSetModel, language: Language): string {
    const { claim, negated } = result.expectation;
    const da = language === 'da';
    if (claim.kind === 'membership') return sayMembership(claim.group, negated, model, language);
    const holding = result.rules.filter(({ claimed, holds }) => claimed && holds !== 'no');
    if (holding.length > 0 && claim.kind !== 'open') {
        const relevant = negated ? holding.filter(({ fits }) => fits !== 'no') : holding;
        const said = relevant.slice(0, MOST).map((say) => sayGiven(say, model, language));
        return enumerate([...new Set(said)], language);
    }
    const said = result.rules.slice(0, MOST).map((say) => sayAbsent(say, model, language));
    const others = enumerate([...new Set(said)], language);
    if (claim.kind === 'open')
        return [da ? 'det er ikke uoplyst' : 'it is not left open', others].filter(Boolean).join(': ');
    return [da ? 'ingen regel giver det for denne borger' : 'no rule gives it for this citizen', others]
        .filter(Boolean)
        .join(': ');
}

const MOST = 3;

function sayMembership(id: string, negated: boolean, model: RuleSetModel, language: Language): string {
    const da = language === 'da';
    const group = [...model.groups, ...model.unions].find((each) => each.id === id);
    if (!group) {
        const title = `»${id}«`;
        return da ? `der er ingen gruppe ${title} i denne ret` : `there is no group ${title} in this law`;
    }
    const name = sayName(group);
    if ('kind' in group && group.kind === 'former') {
        const into =
            group.image === undefined ? undefined : model.groups.find((each) => each.id === group.image);
        const by = group.changedBy ? ` ${sayRecommendation(group.changedBy.recommendation, language)}` : '';
        const now = into ? (da ? ` og indgår i ${sayName(into)}` : ` and is part of ${sayName(into)}`) : '';
        return da
            ? `${name} er ikke længere en målgruppe${by}${now}`
            : `${name} is no longer a target group${by}${now}`;
    }
    if (negated) return da ? `borgeren hører til ${name}` : `the citizen belongs to ${name}`;
    return da ? `borgeren hører ikke til ${name}` : `the citizen does not belong to ${name}`;
}

/** "»Første samtale« (LAB § 31, stk. 4) giver senest 2 uger efter tilmelding, altså senest 18. maj 2026" */
function sayGiven(say: RuleSay, model: RuleSetModel, language: Language): string {
    const da = language === 'da';
    const values = say.parts.map((part) => sayPart(say, part, model, language)).filter(Boolean);
    const what =
        values.length > 0 ? enumerate([...new Set(values)], language) : sayDuty(say.norm, model, language);
    const verb =
        say.holds === 'yes'
            ? da
                ? 'giver'
                : 'gives'
            : da
              ? 'giver i nogle tilfælde'
              : 'in some cases gives';
    return `${sayRule(say.norm, language)} ${verb} ${what}`;
}

function sayAbsent(say: RuleSay, model: RuleSetModel, language: Language): string {
    const da = language === 'da';
    const name = sayRule(say.norm, language);
    if (say.removedBy) {
        const by = sayRecommendation(say.removedBy.recommendation, language);
        return da ? `${name} er ophævet ${by}` : `${name} is repealed ${by}`;
    }
    if (say.holds !== 'no') return sayGiven(say, model, language);
    if (say.defeatedBy.length > 0) {
        const winners = enumerate(
            [...new Set(say.defeatedBy.map((norm) => sayRule(norm, language)))],
            language,
        );
        return da ? `${name} viger for ${winners}` : `${name} gives way to ${winners}`;
    }
    const because = enumerate(
        [...new Set(say.kept.map((axis) => sayAxis(model, axis, language)))].slice(0, MOST),
        language,
    );
    if (because === '') return da ? `${name} gælder ikke for nogen` : `${name} holds for nobody`;
    return da ? `${name} gælder ikke på grund af ${because}` : `${name} does not hold because of ${because}`;
}

function sayPart(say: RuleSay, part: Component, model: RuleSetModel, language: Language): string {
    const da = language === 'da';
    const values = componentValues(say.norm);
    const text = (each: Component): string => values.get(each)?.text(language, model.vocabulary) ?? '';
    if (part === 'hændelse') return '';
    if (part === 'frist') {
        const own = [text('frist'), text('hændelse')].filter(Boolean).join(' ');
        if (!values.has('frist')) return sayNone(part, language);
        const days = say.deadlines.map((each) => sayDays(each, language)).filter(Boolean);
        return days.length > 0 ? `${own} (${da ? 'her' : 'here'} ${enumerate(days, language)})` : own;
    }
    if (part === 'beløb' || part === 'andel') {
        const amounts = say.amounts.filter(({ unit }) =>
            part === 'beløb' ? unit === 'kr.' : unit === 'pct.',
        );
        if (amounts.length > 0)
            return enumerate([...new Set(amounts.map((each) => sayAmount(each, language)))], language);
    }
    return text(part) || sayNone(part, language);
}

function sayNone(part: Component, language: Language): string {
    const name = componentName(part, language);
    return language === 'da' ? `intet om ${name}` : `nothing as to ${name}`;
}

/** "senest 18. maj 2026" */
function sayDays({ earliest, latest }: DeadlineDates, language: Language): string {
    const da = language === 'da';
    if (latest !== undefined && earliest === latest)
        return `${da ? 'den' : 'on'} ${formatDay(latest, language)}`;
    return [
        earliest !== undefined && `${da ? 'tidligst' : 'no earlier than'} ${formatDay(earliest, language)}`,
        latest !== undefined && `${da ? 'senest' : 'no later than'} ${formatDay(latest, language)}`,
    ]
        .filter(Boolean)
        .join(da ? ' og ' : ' and ');
}

function sayAmount({ amount, unit, level, per }: AmountOutcome, language: Language): string {
    const figure =
        unit === 'kr.'
            ? formatAmount(amount, language)
            : unit === 'pct.'
              ? formatPercent(amount, language)
              : `${amount} ${unit}`.trim();
    const period = per && `${language === 'da' ? 'pr.' : 'per'} ${per}`;
    return [figure, level && `(${level})`, period].filter(Boolean).join(' ');
}

/** "jobcenteret pligt til »første samtale«" */
function sayDuty(
    { bearer, modality, act, text }: Norm,
    { vocabulary }: RuleSetModel,
    language: Language,
): string {
    const da = language === 'da';
    const what = act === undefined ? (text ?? '') : (vocabulary.acts.get(act)?.title ?? act);
    const open = da ? 'en, som kilden ikke nævner,' : 'somebody whom the source does not name';
    const who =
        bearer === undefined
            ? ''
            : bearer === OPEN
              ? open
              : midSentence(vocabulary.actors.get(bearer)?.title ?? bearer);
    return [who, DUTY[modality][language], `»${midSentence(what)}«`].filter(Boolean).join(' ');
}

const DUTY: Readonly<Record<Norm['modality'], Text>> = {
    obligation: { da: 'pligt til', en: 'a duty to' },
    prohibition: { da: 'forbud mod', en: 'a prohibition of' },
    permission: { da: 'mulighed for', en: 'a power to' },
    right: { da: 'ret til', en: 'a right to' },
    'right-and-duty': { da: 'ret og pligt til', en: 'a right and a duty to' },
    exemption: { da: 'fritagelse for', en: 'an exemption from' },
    definition: { da: 'definitionen', en: 'the definition' },
    'counts-as': { da: 'noget andet samme virkning som', en: 'something else the effect of' },
    'counts-not-as': { da: 'ikke noget andet virkning som', en: 'nothing else the effect of' },
};
