import { componentsOf } from '../reform/patch.js';
import { idleChanges, type IdleChange } from '../reform/findings/index.js';
import type { Component, RuleSetModel } from '../model/index.js';
import { capitalised, enumerate, type Language, midSentence } from '../model/text.js';
import { componentName } from '../reports/check/words.js';
import { paragraph, sayName } from '../reports/citizen/names.js';
import type { Check, CheckContext, Report } from './check.js';
import { placeOfChange, placesOfRules, sayDoing, sayRecommendation, sayToDo } from './rr82-wording.js';

/** A recommendation changes what is not there, or what is already so. */
export default {
    code: 'RR821',
    name: 'change-should-have-something-to-work-on',
    family: 'reform',
    severity: 'warning',
    scope: 'rule-set',
    docs: {
        title: 'En ændring uden virkning',
        summary: {
            da: 'En anbefaling ændrer en regel eller en gruppe, der ikke er der, eller som allerede er sådan.',
            en: 'A recommendation changes a rule or a group that is not there, or that is already so.',
        },
        why: 'Anbefalingen lover noget, som ikke sker. Enten er navnet forkert, eller også har en anden anbefaling allerede taget reglen, eller gruppen hører slet ikke under den. Ophæves en bestemmelse, som ingen regel hviler på, er det kun en oplysning: reglerne kan være skrevet uden den.',
        example: `reform r "Reform"
    i kraft 1. januar 2026
anbefaling 1.1 "Samtaler"
    ophæv samtale
anbefaling 1.2 "Senere samtaler"
    i kraft 1. januar 2027
    ændr samtale til senest 4 uger`,
        fix: 'Ret navnet eller gruppen, eller slet ændringen. Skal reglen ændres af den ene anbefaling og ophæves af den anden, så lad kun den ene af dem stå.',
    },
    *run(context) {
        const { model, after } = context;
        if (!after) return;
        for (const idle of idleChanges(model, after)) yield report(context, idle);
    },
} satisfies Check;

function report({ model, language }: CheckContext, idle: IdleChange): Report {
    const da = language === 'da';
    const { change, by, norms, place, reason } = idle;
    const who = capitalised(sayRecommendation(model, change, language));
    const what = sayTarget(model, idle);
    const wanted = da
        ? `${who} vil ${sayToDo(change, language)} ${what}, men ${sayReason(model, idle, language)}.`
        : `${who} sets out to ${sayToDo(change, language)} ${what}, but ${sayReason(model, idle, language)}.`;
    const advice =
        reason === 'rejected'
            ? da
                ? 'Slet ændringen, eller lad den høre til samme forkastede anbefaling.'
                : 'Delete the change, or make it part of the same rejected recommendation.'
            : da
              ? 'Ret ændringen, eller slet den.'
              : 'Correct the change, or delete it.';
    return {
        verdict: 'found',
        ...(change.kind === 'repeal-provisions' && !by ? { severity: 'info' as const } : {}),
        message: paragraph(wanted, advice),
        primary: { place, rule: change.recommendation },
        related: [...(by ? [placeOfChange(by)] : []), ...placesOfRules(norms)],
        components: [],
    };
}

/** The rule, subject, group or provision by its title. */
function sayTarget(
    { vocabulary, groups, unions, reform }: RuleSetModel,
    { change, target, norms }: IdleChange,
): string {
    if (change.kind === 'repeal-provisions') return target;
    const [norm] = norms;
    if (norm && norm.rule === target) return sayName(norm);
    const named =
        vocabulary.subjects.get(target) ??
        vocabulary.acts.get(target) ??
        [...groups, ...unions, ...(reform?.groups ?? [])].find(({ id }) => id === target);
    return `»${named?.title ?? target}«`;
}

function sayReason(model: RuleSetModel, idle: IdleChange, language: Language): string {
    const da = language === 'da';
    const { reason, change, by, norms } = idle;
    const other = by && sayRecommendation(model, by, language);
    const isGroup = ['merge-groups', 'rename-group', 'repeal-groups', 'insert-groups'].includes(change.kind);
    switch (reason) {
        case 'gone':
            if (!by || !other) return da ? 'den er ophævet' : 'it is repealed';
            if (isGroup && by.kind !== 'repeal-groups')
                return da
                    ? `den er der ikke længere, for ${other} ${sayDoing(by, language)} den`
                    : `it is no longer there, for ${other} ${sayDoing(by, language)} it`;
            return da ? `${other} ophæver den først` : `${other} repeals it first`;
        case 'rejected':
            return da
                ? `kun ${other}, som er forkastet, bringer den ind`
                : `only ${other}, which is rejected, brings it in`;
        case 'not-in-force':
            if (change.kind === 'repeal-provisions')
                return da ? 'ingen regel hviler på den bestemmelse' : 'no rule rests on that provision';
            if (change.kind === 'harmonise' && norms.length === 0)
                return da ? 'ingen regel handler om det' : 'no rule is about it';
            if (isGroup) return da ? 'gruppen er der ikke' : 'there is no such group';
            return da ? 'reglen gælder ikke' : 'the rule is not in force';
        case 'other-groups':
            return da
                ? `den gælder ikke for ${sayOnly(model, change, language)}`
                : `it is not for ${sayOnly(model, change, language)}`;
        case 'without-component':
            return da
                ? `ingen af reglerne har ${sayComponents(change, language)}`
                : `none of the rules has ${sayComponents(change, language)}`;
        case 'nothing-new':
            if (change.kind === 'extend')
                return da ? 'den gælder allerede for dem alle' : 'it is already for all of them';
            if (change.kind === 'insert' || change.kind === 'insert-groups')
                return da ? 'den er der allerede' : 'it is already there';
            return da ? 'det siger reglen allerede' : 'that is what the rule says already';
    }
}

function sayOnly(model: RuleSetModel, change: IdleChange['change'], language: Language): string {
    const only = 'only' in change ? change.only : undefined;
    const titles = new Map(
        [...model.groups, ...model.unions, ...(model.reform?.groups ?? [])].map(({ id, title }) => [
            id,
            title,
        ]),
    );
    const say = (names: readonly string[]): string =>
        enumerate(
            names.map((name) => midSentence(titles.get(name) ?? name)),
            language,
        );
    const except = only?.except.length
        ? ` ${language === 'da' ? 'undtagen' : 'except'} ${say(only.except)}`
        : '';
    return `${say(only?.groups ?? [])}${except}`;
}

function sayComponents(change: IdleChange['change'], language: Language): string {
    const components: readonly Component[] = change.kind === 'harmonise' ? componentsOf(change.patch) : [];
    return enumerate(
        components.map((component) => componentName(component, language)),
        language,
    );
}
