import type { Named, Place } from '../../language/model/index.js';
import { rulePartsRequest, type NamedPart, type RuleParts } from '../protocol/requests.js';
import { canonical } from '../session/uris.js';
import { answer, type Feature, type FeatureContext } from './feature.js';

export const ruleParts: Feature = {
    name: 'dele til en ny regel',
    capabilities: {},
    requests: [answer(rulePartsRequest, provideRuleParts, null)],
};

/** What a rule in this file can be made of, the rule set's own before that of others, each in the order of the text. */
export function provideRuleParts(context: FeatureContext, { uri }: { uri: string }): RuleParts | null {
    const ruleSet = context.ruleSetOf(canonical(uri));
    if (!ruleSet) return null;
    const { groups, unions, vocabulary, files } = ruleSet.model;
    const order = new Map(files.map((file, i) => [file, i]));
    const parts = (things: Iterable<Pick<Named, 'id' | 'title' | 'place'>>): NamedPart[] =>
        [...things]
            .map((thing, i) => ({ thing, i }))
            .sort((a, b) => textOrder(a.thing.place, b.thing.place, order) || a.i - b.i)
            .map(({ thing: { id, title } }) => ({ name: id, title }));
    return {
        groups: parts([...groups.filter(({ kind }) => kind !== 'former'), ...unions]),
        actors: parts(vocabulary.actors.values()),
        acts: parts(vocabulary.acts.values()),
        events: parts(vocabulary.events.values()),
    };
}

function textOrder(a: Place, b: Place, order: ReadonlyMap<string, number>): number {
    const [first, second] = [order.get(a.uri) ?? Infinity, order.get(b.uri) ?? Infinity];
    if (first !== second) return first < second ? -1 : 1;
    if (a.uri !== b.uri) return 0;
    return a.start.line - b.start.line || a.start.character - b.start.character;
}
