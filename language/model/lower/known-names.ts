import type { Actor, Vocabulary } from '../vocabulary.js';
import type { KnownFact, KnownNames } from './lowering.js';
import { isSameList } from './remember.js';
import { watched, type Watch } from './watch.js';

export interface WatchedNames {
    readonly known: KnownNames;
    use(vocabulary: Vocabulary): void;
}

/** The names of the vocabulary, with an account of who asked for which. A new title or place changes nothing. */
export function watchedNames(watch: Watch, start: Vocabulary): WatchedNames {
    let { facts, acts, actors, subjects } = start;
    const questions = {
        fact: watched<KnownFact | undefined>(
            watch,
            (name) => facts.get(name),
            (a, b) => a === b || shapeOf(a) === shapeOf(b),
        ),
        act: watched<{ readonly subject?: string } | undefined>(
            watch,
            (name) => acts.get(name),
            (a, b) => (a === undefined) === (b === undefined) && a?.subject === b?.subject,
        ),
        actorKind: watched<Actor['kind'] | undefined>(watch, (name) => actors.get(name)?.kind),
        authorities: watched<readonly string[]>(watch, () => authoritiesAmong(actors), isSameList),
        isSubject: watched(watch, (name) => subjects.has(name)),
    };
    return {
        known: {
            fact: (name) => questions.fact.get(name),
            act: (name) => questions.act.get(name),
            actorKind: (name) => questions.actorKind.get(name),
            authorities: () => questions.authorities.get(''),
            isSubject: (name) => questions.isSubject.get(name),
        },
        use(vocabulary) {
            ({ facts, acts, actors, subjects } = vocabulary);
            for (const question of Object.values(questions)) question.refresh();
        },
    };
}

const authoritiesAmong = (actors: Vocabulary['actors']): string[] =>
    [...actors.values()].filter(({ kind }) => kind === 'authority').map(({ id }) => id);

/** What a fact says to the rules: all but its words for the reader. */
export function shapeOf(fact: KnownFact | undefined): string {
    if (!fact) return '';
    const { id, type } = fact;
    const shape = type.kind === 'enum' ? { ...type, values: type.values.map((value) => value.id) } : type;
    return JSON.stringify([id, shape]);
}
