import { capitalised } from '../model/text.js';
import type { DeonticConflict, Position } from '../analyses/contradictions/index.js';
import type { Component, Language, RuleSetModel } from '../model/index.js';
import { describeCitizen } from '../reports/citizen.js';
import { placeOf } from '../reports/citizen/names.js';
import type { CheckContext, Report } from './check.js';
import {
    placesOf,
    sayAct,
    sayActor,
    sayAdvice,
    sayDoubt,
    sayForWhom,
    sayParameter,
    sayRule,
} from './rr1-wording.js';

/** A clash of what two rules say of the same act, or of acts that exclude each other; told at the later rule. */
export function reportDeontic({ model, language }: CheckContext, conflict: DeonticConflict): Report {
    const da = language === 'da';
    const { first, second, verdict, witness, others, positions, kind } = conflict;
    const [a, b] = positions;
    const [one, other] = [sayRule(first, language), sayRule(second, language)];
    const against = da ? `${other} strider mod ${one}` : `${other} contradicts ${one}`;
    const stated = da
        ? `efter den første ${sayPosition(model, b, language)}, men efter den anden ${sayPosition(model, a, language)}.`
        : `under the first ${sayPosition(model, b, language)}, but under the second ${sayPosition(model, a, language)}.`;
    const excluded =
        kind === 'exclusive'
            ? da
                ? `Regelsættet siger, at de to handlinger udelukker hinanden.`
                : `The rule set says that the two acts exclude each other.`
            : '';
    const decided = verdict === 'found';
    const wrong = decided
        ? `${capitalised(against)}: ${stated}`
        : da
          ? `Det kan ikke afgøres, om ${against}: ${sayDoubt(conflict.doubt, language)}. ${capitalised(stated)}`
          : `Whether ${against} cannot be decided: ${sayDoubt(conflict.doubt, language)}. ${capitalised(stated)}`;
    return {
        verdict,
        ...(decided ? {} : { severity: 'warning' as const }),
        message: [
            wrong,
            excluded,
            sayForWhom(model, witness, language, verdict),
            sayAdvice(verdict, language),
        ]
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

/** "skal jobcenteret udføre »Samtale«", "må jobcenteret ikke udføre »Samtale« (telefonisk)" */
function sayPosition(model: RuleSetModel, position: Position, language: Language): string {
    const actor = sayActor(model, position.actor, language);
    const act = `${sayAct(model, position.act)}${sayManner(model, position, language)}`;
    const takesPart = position.side === 'participation';
    if (language === 'da') {
        const what = takesPart ? `deltage i ${act}` : `udføre ${act}`;
        return {
            duty: `skal ${actor} ${what}`,
            prohibition: `må ${actor} ikke ${what}`,
            permission: `kan ${actor} ${what}`,
            right: `har ${actor} ret til ${act}`,
            'right-and-duty': `har ${actor} ret og pligt til ${act}`,
            exemption: `er ${actor} fritaget for ${act}`,
        }[position.stance];
    }
    const what = takesPart ? `take part in ${act}` : `do ${act}`;
    return {
        duty: `${actor} must ${what}`,
        prohibition: `${actor} must not ${what}`,
        permission: `${actor} may ${what}`,
        right: `${actor} has a right to ${act}`,
        'right-and-duty': `${actor} has a right and a duty to ${act}`,
        exemption: `${actor} is exempt from ${act}`,
    }[position.stance];
}

/** What a prohibition or an exemption is confined to: a form, a period, a number. */
function sayManner(model: RuleSetModel, { norm, stance }: Position, language: Language): string {
    if ((stance !== 'prohibition' && stance !== 'exemption') || norm.parameters.length === 0) return '';
    return ` (${norm.parameters.map((parameter) => sayParameter(model, parameter, language)).join(', ')})`;
}
