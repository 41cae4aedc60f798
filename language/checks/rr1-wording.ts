import { midSentence } from '../model/text.js';
import type { Doubt, ParameterClash } from '../analyses/contradictions/index.js';
import { sayAnchor, sayCount, sayDeadline, sayPlain, type Naming } from '../analyses/counting/words.js';
import { formatDay } from '../calendar/index.js';
import {
    enumerate,
    type Finding,
    type FindingPlace,
    type Language,
    type Norm,
    type Parameter,
    type RuleSetModel,
} from '../model/index.js';
import type { Witness } from '../population/index.js';
import { describeCitizen, sayCitizen } from '../reports/citizen.js';
import { placeOf, sayName } from '../reports/citizen/names.js';

/** `»Første samtale« (LAB § 31, stk. 4)`; a row by its groups: `rækken jobparate i »CV-oplysninger« (…)`. */
export function sayRule(norm: Norm, language: Language): string {
    if (norm.origin !== 'row' || norm.groups.length === 0) return sayName(norm);
    const groups = enumerate(norm.groups, language);
    return language === 'da'
        ? `rækken ${groups} i ${sayName(norm)}`
        : `the row ${groups} of ${sayName(norm)}`;
}

export function sayActor(model: RuleSetModel, actor: string | undefined, language: Language): string {
    if (actor === undefined)
        return language === 'da' ? 'den (uoplyste) ansvarlige' : 'whoever is responsible (left open)';
    const named = model.vocabulary.actors.get(actor);
    // A title that the drafter did not write is the name itself.
    return named && named.title !== actor.replaceAll('-', ' ') ? midSentence(named.title) : actor;
}

export function sayAct(model: RuleSetModel, act: string): string {
    return `»${model.vocabulary.acts.get(act)?.title ?? act}«`;
}

/** A value as a rule says it, with its event: `senest 2 uger efter tilmelding`. */
export function sayParameter(model: RuleSetModel, parameter: Parameter, language: Language): string {
    const { events, actors, acts } = model.vocabulary;
    const naming: Naming = (kind, id) =>
        midSentence({ event: events, actor: actors, act: acts }[kind].get(id)?.title ?? id);
    if (parameter.kind === 'count') return sayCount(parameter, language, naming);
    if (parameter.kind === 'deadline') {
        const anchor = sayAnchor(parameter.anchor, language, naming);
        return [sayDeadline(parameter, language), anchor].filter(Boolean).join(' ');
    }
    const said = sayPlain(parameter, language, naming);
    return parameter.kind === 'phase'
        ? `${said} ${sayAnchor(parameter.anchor, language, naming)}`.trim()
        : said;
}

/** For whom: the witness, and what it rests on that nobody can read off the facts. */
export function sayForWhom(
    model: RuleSetModel,
    witness: Witness | undefined,
    language: Language,
    verdict: Finding['verdict'] = 'found',
): string {
    if (!witness) return '';
    const who = sayCitizen(describeCitizen(model, witness, language), language);
    const begin = {
        da: verdict === 'found' ? 'Det gælder' : 'I så fald gælder det',
        en: verdict === 'found' ? 'It concerns' : 'If so, it concerns',
    }[language];
    return [ended(`${begin} ${who}`), sayJudgements(model, witness, language)].filter(Boolean).join(' ');
}

/** Somebody whom a rule is written for. */
export function sayExample(model: RuleSetModel, witness: Witness | undefined, language: Language): string {
    if (!witness) return '';
    const who = sayCitizen(describeCitizen(model, witness, language), language);
    return ended(`${language === 'da' ? 'Et eksempel er' : 'One of them is'} ${who}`);
}

/** What can be done about two rules that clash, or may clash. */
export function sayAdvice(verdict: Finding['verdict'], language: Language): string {
    const known = {
        da: 'Ret den ene, afgræns, hvem de gælder for, eller skriv i den ene, at den er en undtagelse fra den anden.',
        en: 'Change one of them, narrow whom they are for, or state in one that it is an exception (undtagelse) from the other.',
    }[language];
    const open = {
        da: 'Oplys det, der mangler, eller skriv i den ene, at den er en undtagelse fra den anden.',
        en: 'State what is missing, or state in one that it is an exception (undtagelse) from the other.',
    }[language];
    return verdict === 'found' ? known : open;
}

/** An amount in kroner already ends with a full stop. */
const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

function sayJudgements(model: RuleSetModel, witness: Witness, language: Language): string {
    const da = language === 'da';
    const judged = witness.relevant.flatMap((axis) => {
        const meaning = model.axes[axis];
        if (meaning?.kind !== 'judgement') return [];
        const not = witness.case[axis] === 0;
        return da
            ? [`hvis det ${not ? 'ikke ' : ''}skønnes, at »${meaning.text}«`]
            : [`if it is ${not ? 'not ' : ''}judged that »${meaning.text}«`];
    });
    if (judged.length === 0) return '';
    return da
        ? `Det er kun tilfældet, ${enumerate(judged, language)}.`
        : `It is so only ${enumerate(judged, language)}.`;
}

/** Why a question could not be decided, as the end of a sentence. */
export function sayDoubt(doubt: Doubt | undefined, language: Language): string {
    return DOUBTS[doubt ?? 'too-complex'][language];
}

const DOUBTS: Readonly<Record<Doubt, { readonly da: string; readonly en: string }>> = {
    bearer: {
        da: 'det er uoplyst, hvem der skal følge den ene af dem',
        en: 'who has to follow one of them is left open',
    },
    condition: {
        da: 'det afhænger af et vilkår, som kilden lader stå uoplyst',
        en: 'it depends on a condition that the source leaves open',
    },
    value: {
        da: 'en af værdierne er uoplyst eller ikke angivet i tal',
        en: 'one of the values is left open or not given in figures',
    },
    level: {
        da: 'beløbene er ikke i det samme prisniveau',
        en: 'the amounts are not at the same price level',
    },
    anchor: {
        da: 'det fremgår ikke, om de regnes fra den samme hændelse',
        en: 'it is not stated whether they are counted from the same event',
    },
    calendar: { da: 'det afhænger af startdatoen', en: 'it depends on the start date' },
    'too-complex': {
        da: 'betingelserne er for sammensatte; del dem op i mindre dele',
        en: 'the conditions are too complex; split them into smaller parts',
    },
};

/** What is wrong with two values, as a full sentence. */
export function sayClash(model: RuleSetModel, clash: ParameterClash, language: Language): string {
    if (clash.reason === 'parts' && clash.left === clash.right) {
        const whole = sayParameter(model, clash.left, language);
        return language === 'da'
            ? `Delene er tilsammen mere end det hele: »${whole}«.`
            : `The parts together are more than the whole: »${whole}«.`;
    }
    const values = {
        left: `»${sayParameter(model, wholeOf(clash), language)}«`,
        right: `»${sayParameter(model, clash.right, language)}«`,
    };
    const text = CLASHES[clash.reason][language].replace(
        /\{(left|right)\}/g,
        (_, side: 'left' | 'right') => values[side],
    );
    if (clash.certainty !== 'sometimes' || clash.example === undefined) return text;
    const day = formatDay(clash.example, language);
    return language === 'da'
        ? `${text} Det sker på nogle startdatoer, fx når der regnes fra den ${day}.`
        : `${text} It happens on some start dates, e.g. when counted from ${day}.`;
}

/** The whole of a count is told without the parts that are told beside it. */
function wholeOf({ reason, left }: ParameterClash): Parameter {
    return reason === 'parts' && left.kind === 'count' ? { ...left, parts: [] } : left;
}

const CLASHES: Readonly<Record<ParameterClash['reason'], { readonly da: string; readonly en: string }>> = {
    window: {
        da: 'Der er ingen dag, hvor både {left} og {right} er overholdt.',
        en: 'There is no day on which both {left} and {right} are met.',
    },
    count: {
        da: '{left} og {right} kan ikke begge være opfyldt.',
        en: '{left} and {right} cannot both be met.',
    },
    series: {
        da: '{left} og {right} passer ikke sammen: hyppigheden giver flere gange, end antallet tillader.',
        en: '{left} and {right} do not fit: the frequency gives more times than the number allows.',
    },
    gap: {
        da: '{left} og {right} passer ikke sammen: der er ikke plads til mellemrummene.',
        en: '{left} and {right} do not fit: there is no room for the gaps.',
    },
    'single-value': {
        da: '{left} og {right} er to forskellige værdier, og kun én kan gælde.',
        en: '{left} and {right} are two different values, of which only one can hold.',
    },
    bounds: {
        da: 'Ingen værdi opfylder både {left} og {right}.',
        en: 'No value meets both {left} and {right}.',
    },
    form: {
        da: 'Ingen form opfylder begge: den ene kræver {left}, den anden {right}.',
        en: 'No form meets both: one requires {left}, the other {right}.',
    },
    handover: {
        da: 'Ansvaret kan ikke både være {left} og {right}.',
        en: 'The responsibility cannot be both {left} and {right}.',
    },
    parts: {
        da: 'Delen er mere end det hele: »heraf« {right} i {left}.',
        en: 'The part is more than the whole: {right} of {left}.',
    },
};

/** Each place once. */
export function placesOf(norms: readonly Norm[]): FindingPlace[] {
    const places = norms.map((norm) => placeOf(norm));
    const key = ({ place }: FindingPlace): string =>
        `${place.uri} ${place.start.line}:${place.start.character}`;
    return [...new Map(places.map((each) => [key(each), each])).values()];
}

/** Where a value of a norm stands; the row itself for a value that its table states for all rows. */
export function placeOfValue(norm: Norm, value: Parameter): FindingPlace {
    const { start } = value.place;
    const inherited = norm.origin === 'row' && start.line < norm.place.start.line;
    return inherited ? placeOf(norm) : { ...placeOf(norm), place: value.place };
}
