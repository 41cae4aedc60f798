import type { DeonticConflict, Position } from '../analyses/contradictions/index.js';
import type { Component, Language, RuleSetModel } from '../model/index.js';
import { describeCitizen } from '../reports/citizen.js';
import { placeOf } from '../reports/citizen/names.js';
import type { CheckContext, Report } from './check.js';
import { placesOf, sayAct, sayActor, sayDoubt, sayForWhom, sayRule, sentence } from './rr1-wording.js';

/** A clash of what two rules say of the same act, or of acts that exclude each other; told at the later rule. */
export function reportDeontic({ model, language }: CheckContext, conflict: DeonticConflict): Report {
    const da = language === 'da';
    const { first, second, verdict, witness, others, positions, kind } = conflict;
    const [a, b] = positions;
    const [one, other] = [sayRule(first, language), sayRule(second, language)];
    const stated = `${sentence(sayPosition(model, b, other, language))}, ${da ? 'men' : 'but'} ${sayPosition(model, a, one, language)}.`;
    const excluded =
        kind === 'exclusive'
            ? da
                ? `Regelsættet siger, at de to handlinger udelukker hinanden.`
                : `The rule set says that the two acts exclude each other.`
            : '';
    const decided = verdict === 'found';
    const unsure = decided
        ? ''
        : da
          ? `Det kan ikke afgøres, om ${one} og ${other} strider mod hinanden: ${sayDoubt(conflict.doubt, language)}.`
          : `Whether ${one} and ${other} contradict each other cannot be decided: ${sayDoubt(conflict.doubt, language)}.`;
    const advice = da
        ? `Ret den ene, afgræns, hvem de gælder for, eller skriv i den ene, at den er en undtagelse fra den anden.`
        : `Change one of them, narrow whom they are for, or state in one that it is an exception (undtagelse) from the other.`;
    return {
        verdict,
        ...(decided ? {} : { severity: 'warning' as const }),
        message: [unsure, stated, excluded, sayForWhom(model, witness, language), advice]
            .filter(Boolean)
            .join(' '),
        primary: placeOf(second),
        related: placesOf([first, ...others]),
        components: componentsOf(conflict),
        ...(witness && { witness: describeCitizen(model, witness, language) }),
    };
}

function componentsOf({ kind, positions: [a, b] }: DeonticConflict): Component[] {
    if (kind === 'exclusive') return ['handling'];
    const participates = a.side === 'participation' || b.side === 'participation';
    return participates ? ['modalitet', 'modpart'] : ['modalitet'];
}

/** "efter »Første samtale« skal jobcenteret udføre »Samtale«" */
function sayPosition(model: RuleSetModel, position: Position, rule: string, language: Language): string {
    const actor = sayActor(model, position.actor, language);
    const act = sayAct(model, position.act);
    const takesPart = position.side === 'participation';
    if (language === 'da') {
        const what = takesPart ? `deltage i ${act}` : `udføre ${act}`;
        const said = {
            duty: `skal ${actor} ${what}`,
            prohibition: `må ${actor} ikke ${what}`,
            permission: `kan ${actor} ${what}`,
            right: `har ${actor} ret til ${act}`,
            'right-and-duty': `har ${actor} ret og pligt til ${act}`,
            exemption: `er ${actor} fritaget for ${act}`,
        }[position.stance];
        return `efter ${rule} ${said}`;
    }
    const what = takesPart ? `take part in ${act}` : `do ${act}`;
    const said = {
        duty: `${actor} must ${what}`,
        prohibition: `${actor} must not ${what}`,
        permission: `${actor} may ${what}`,
        right: `${actor} has a right to ${act}`,
        'right-and-duty': `${actor} has a right and a duty to ${act}`,
        exemption: `${actor} is exempt from ${act}`,
    }[position.stance];
    return `under ${rule} ${said}`;
}
