import type { Norm, RuleSetModel } from '../../../model/index.js';
import { effectKey } from '../../counting/index.js';
import { conditionTexts } from './condition-texts.js';
import { renamed, withActSubjects, type NameKind, type Renaming } from './named-parts.js';
import { ownNames } from './own-names.js';

export interface UsedName {
    readonly kind: NameKind;
    readonly name: string;
}

/** Stands for a name that the other side does not have, whichever it is. */
const SOME = '¤';
/** Stands for the name that a signature is of. */
const THIS = '@';

/**
 * The names that only this side has, by how they are used: all rules in which a name stands, and all declarations,
 * with every name that the other side lacks taken out. A name that nothing uses has no signature. `joint` is this side
 * on the axes of both, with its own cases: only there are its conditions written as those of the other side are.
 */
export function signaturesOf(
    model: RuleSetModel,
    other: RuleSetModel,
    joint: RuleSetModel,
): ReadonlyMap<string, readonly UsedName[]> {
    const own = new Set(
        [...ownNames(model, other)]
            // What has no counterpart need not be looked for.
            .filter(([kind]) => ownNames(other, model).has(kind))
            .flatMap(([kind, names]) => names.map((name) => `${kind} ${name}`)),
    );
    if (own.size === 0) return new Map();
    const hidden = new Set(
        [...ownNames(model, other)].flatMap(([kind, names]) => names.map((name) => `${kind} ${name}`)),
    );
    const uses = new Map<string, { readonly used: UsedName; readonly texts: string[] }>();
    const note = (kind: NameKind, name: string, text: string): void => {
        const known = uses.get(`${kind} ${name}`);
        if (known) known.texts.push(text);
        else uses.set(`${kind} ${name}`, { used: { kind, name }, texts: [text] });
    };
    const hiding =
        (kind: NameKind, name: string): Renaming =>
        (each, other) =>
            each === kind && other === name ? THIS : hidden.has(`${each} ${other}`) ? SOME : other;
    const textOf = conditionTexts(joint);

    for (const norm of joint.norms) {
        const say = (kind: NameKind, name: string): string => {
            const to = hiding(kind, name);
            return `${effectKey(renamed(norm, withActSubjects(model, to)))}\n${textOf(norm.population, to)}`;
        };
        for (const { kind, name } of namesIn(model, joint, norm))
            if (own.has(`${kind} ${name}`)) note(kind, name, say(kind, name));
        // A rule that is multiplied is known by what it gives, and not by who multiplies it.
        if (own.has(`rule ${norm.rule}`)) note('rule', norm.rule, say('rule', norm.rule));
    }
    // A value is named by what defines a group too, and by what is presupposed: not by the list of all values.
    const assumed = joint.space.constraints.slice(0, model.space.constraints.length);
    for (const each of [...joint.groups.map(({ condition }) => condition), ...assumed]) {
        for (const { kind, name } of namesOf((note) => void textOf(each, note)))
            if (kind === 'value' && own.has(`${kind} ${name}`))
                note(kind, name, `vilkår ${textOf(each, hiding(kind, name))}`);
    }
    for (const constraint of joint.space.constraints) {
        for (const { kind, name } of namesOf((note) => void textOf(constraint, note)))
            if (kind !== 'value' && own.has(`${kind} ${name}`))
                note(kind, name, `forudsætning ${textOf(constraint, hiding(kind, name))}`);
    }
    for (const { id, type } of model.vocabulary.facts.values()) {
        if (type.kind !== 'elapsed' || !own.has(`event ${type.event}`)) continue;
        note('event', type.event, `${hiding('event', type.event)('fact', id)} er tid siden ${THIS}`);
    }
    for (const { id, subject } of model.vocabulary.acts.values()) {
        if (subject === undefined || !own.has(`subject ${subject}`)) continue;
        note('subject', subject, `${hiding('subject', subject)('act', id)} om ${THIS}`);
    }
    const named = [...uses.values()].map(({ used, texts }) => ({
        used,
        signature: [used.kind, ...texts.sort()].join('\n\n'),
    }));
    return new Map(
        [...Map.groupBy(named, ({ signature }) => signature)].map(([signature, all]) => [
            signature,
            all.map(({ used }) => used),
        ]),
    );
}

/** The names in what a rule says, each once. */
function namesIn(model: RuleSetModel, joint: RuleSetModel, norm: Norm): readonly UsedName[] {
    return namesOf((note) => {
        renamed(norm, withActSubjects(model, note));
        conditionTexts(joint)(norm.population, note);
    });
}

function namesOf(visit: (note: Renaming) => void): readonly UsedName[] {
    const found = new Map<string, UsedName>();
    visit((kind, name) => {
        if (kind !== 'rule') found.set(`${kind} ${name}`, { kind, name });
        return name;
    });
    return [...found.values()];
}
