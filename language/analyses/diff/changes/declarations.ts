import type { Place, RuleSetModel, Text } from '../../../model/index.js';

/** Something that a rule set declares, as far as a mistake in its text is concerned. */
export interface Declared {
    readonly kind: 'rule' | 'group' | 'fact' | 'event' | 'actor' | 'act' | 'subject' | 'reform' | 'other';
    readonly name: string;
    readonly place: Place;
    readonly said: Text;
}

/** Everything with a place of its own, whether or not it says anything of citizens. */
export function declarationsOf(model: RuleSetModel): Declared[] {
    const { vocabulary, reform, figures } = model;
    const all = <T extends { readonly place: Place }>(
        kind: Declared['kind'],
        word: Text,
        things: Iterable<T>,
        nameOf: (thing: T) => string,
        titleOf: (thing: T) => string,
    ): Declared[] =>
        [...things].map((thing) => ({
            kind,
            name: nameOf(thing),
            place: thing.place,
            said: { da: `${word.da} »${titleOf(thing)}«`, en: `${word.en} »${titleOf(thing)}«` },
        }));
    const named = <T extends { readonly place: Place; readonly id: string; readonly title: string }>(
        kind: Declared['kind'],
        word: Text,
        things: Iterable<T>,
    ): Declared[] =>
        all(
            kind,
            word,
            things,
            ({ id }) => id,
            ({ title }) => title,
        );
    const rule: Text = { da: 'reglen', en: 'the rule' };
    const same = (word: string): Text => ({ da: word, en: word });
    return [
        ...all(
            'rule',
            rule,
            [...model.norms, ...(reform?.norms ?? [])],
            (norm) => norm.rule,
            ({ title }) => title,
        ),
        ...named('group', { da: 'gruppen', en: 'the group' }, [...model.groups, ...(reform?.groups ?? [])]),
        ...named('group', same('samlebetegnelsen'), model.unions),
        ...named('fact', same('oplysningen'), vocabulary.facts.values()),
        ...named('event', same('hændelsen'), vocabulary.events.values()),
        ...named('actor', same('aktøren'), vocabulary.actors.values()),
        ...named('act', same('handlingen'), vocabulary.acts.values()),
        ...named('subject', same('sagsemnet'), vocabulary.subjects.values()),
        ...named('other', same('loven'), vocabulary.lawActs.values()),
        ...named('reform', same('reformen'), reform?.reforms ?? []),
        ...named(
            'reform',
            same('anbefalingen'),
            reform?.reforms.flatMap((each) => each.recommendations) ?? [],
        ),
        ...named('other', same('høringssvaret'), reform?.hearings ?? []),
        ...named('other', same('tabellen'), figures?.tables ?? []),
        ...named('other', same('nøgletallet'), figures?.keyFigures ?? []),
        ...all(
            'other',
            same('prøven'),
            model.cases,
            ({ title }) => title,
            ({ title }) => title,
        ),
        ...named('other', same('forudsætningen'), model.assumptions ?? []),
        ...model.claims.map(({ groups, place }): Declared => ({
            kind: 'other',
            name: groups.join(' '),
            place,
            said: { da: 'en påstand om grupper', en: 'a claim about groups' },
        })),
        ...(model.place
            ? [
                  {
                      kind: 'other' as const,
                      name: model.id,
                      place: model.place,
                      said: { da: `regelsættet »${model.title}«`, en: `the rule set »${model.title}«` },
                  },
              ]
            : []),
    ];
}

export function comparePlaces(a: Place, b: Place): number {
    return a.start.line - b.start.line || a.start.character - b.start.character;
}
