import type { CodeLens, Command } from 'vscode-languageserver';
import { groupsMetBy } from '../../../language/analyses/effective/index.js';
import type { Finding, Place, RuleSetModel } from '../../../language/model/index.js';
import type { Language } from '../../../language/model/text.js';
import type { RuleSetView } from '../../../language/workspace/index.js';
import { SHOW_MATRIX, SHOW_PLACES, type ShowMatrix, type ShowPlaces } from '../../protocol/commands.js';
import type { FeatureContext } from '../feature.js';
import { distinctPlaces, toLocation } from '../lsp-places.js';

/** "Gælder for 3 af 13 målgrupper": the cells of the rule, when the rules that go before it have had their say. */
export function sayGroupsOfRule(
    model: RuleSetModel,
    rule: string,
    uri: string,
    language: Language,
): Command | undefined {
    const norms = model.norms.filter((norm) => norm.rule === rule && norm.impliedBy === undefined);
    const all = model.groups.filter(({ kind }) => kind === 'group').length;
    if (norms.length === 0 || all === 0) return undefined;
    const met = groupsMetBy(model, norms).length;
    const title =
        language === 'da' ? `gælder for ${met} af ${all} målgrupper` : `concerns ${met} of ${all} groups`;
    return { title, command: SHOW_MATRIX, arguments: [{ uri } satisfies ShowMatrix] };
}

export function findingsByRule(
    context: FeatureContext,
    ruleSet: RuleSetView,
    uri: string,
): ReadonlyMap<string, readonly Finding[]> {
    const found = new Map<string, Finding[]>();
    for (const finding of context.findingsOf(ruleSet)) {
        const rules = new Set(
            [finding.primary, ...finding.related].flatMap(({ rule, place }) =>
                rule !== undefined && place.uri === uri ? [rule] : [],
            ),
        );
        for (const rule of rules) {
            const list = found.get(rule);
            if (list) list.push(finding);
            else found.set(rule, [finding]);
        }
    }
    return found;
}

/** "1 modstrid", "2 fund": what is found about the rule; the places are the other halves. */
export function findingsLens(
    findings: readonly Finding[] | undefined,
    uri: string,
    range: CodeLens['range'],
    language: Language,
): CodeLens[] {
    const told = (findings ?? []).filter(({ severity }) => severity !== 'info');
    const conflicts = told.filter(({ family }) => family === 'modstrid');
    const others = told.filter(({ family }) => family !== 'modstrid');
    return [
        lens(conflicts, language === 'da' ? ['modstrid', 'modstrid'] : ['contradiction', 'contradictions']),
        lens(others, conflicts.length > 0 ? OTHERS[language] : FINDINGS[language]),
    ].flat();

    function lens(about: readonly Finding[], [one, more]: readonly [string, string]): CodeLens[] {
        if (about.length === 0) return [];
        const isHere = ({ uri: where, start }: Place): boolean =>
            where === uri && start.line === range.start.line;
        const places = distinctPlaces(
            about
                .flatMap(({ primary, related }) => [primary, ...related])
                .map(({ place }) => place)
                .filter((place) => !isHere(place)),
        ).map(toLocation);
        const shown: ShowPlaces = { uri, position: range.start, places };
        const title = `${about.length} ${about.length === 1 ? one : more}`;
        return [{ range, command: { title, command: SHOW_PLACES, arguments: [shown] } }];
    }
}

const FINDINGS = { da: ['fund', 'fund'], en: ['finding', 'findings'] } as const;
const OTHERS = { da: ['andet fund', 'andre fund'], en: ['other finding', 'other findings'] } as const;
