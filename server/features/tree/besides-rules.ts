import { openPoints } from '../../../language/analyses/references/open-points.js';
import type { Finding, Group, Reform, RuleSetModel, Severity } from '../../../language/model/index.js';
import type { Language } from '../../../language/model/text.js';
import type { FeatureContext } from '../feature.js';
import { byPlace, toLocation, toRange } from '../lsp-places.js';
import type { Branch } from './branch.js';
import { count, SEVERITIES, WORDS } from './words.js';

/** Groups with their subgroups, and the names for several of them. */
export function groupBranches({ groups, unions, reform, files }: RuleSetModel, language: Language): Branch[] {
    const own = new Set(files);
    const all = [...groups, ...(reform?.groups ?? [])].filter(({ place }) => own.has(place.uri));
    const named = unions.filter(({ place }) => own.has(place.uri));
    const ids = new Set(all.map(({ id }) => id));
    const top = all.filter(({ parents }) => !parents.some((parent) => ids.has(parent)));
    return [
        ...section('målgrupper', WORDS.groups[language], 'organization', all.length, language, () =>
            top.map((group) => groupBranch(group, all, [])),
        ),
        ...section('samlebetegnelser', WORDS.unions[language], 'organization', named.length, language, () =>
            named.map(({ id, title, place, members }) => ({
                key: id,
                label: title,
                detail: members.join(', '),
                tooltip: id,
                icon: 'organization',
                location: toLocation(place),
            })),
        ),
    ];
}

function groupBranch(group: Group, all: readonly Group[], above: readonly string[]): Branch {
    const { id, title, citation, place } = group;
    const within = all.filter(({ parents, id: other }) => parents.includes(id) && !above.includes(other));
    return {
        key: id,
        label: title,
        ...(citation && { detail: citation.provision }),
        tooltip: `${title} (${id})`,
        icon: 'person',
        location: toLocation(place),
        ...(within.length > 0 && {
            below: () => within.map((each) => groupBranch(each, all, [...above, id])),
        }),
    };
}

/** Reforms, their recommendations, and the changes in the drafter's own words. */
export function reformBranches({ reform, files }: RuleSetModel, context: FeatureContext): Branch[] {
    const { language } = context;
    const own = new Set(files);
    const reforms = (reform?.reforms ?? []).filter(({ place }) => own.has(place.uri));
    return section('reformer', WORDS.reforms[language], 'milestone', reforms.length, language, () =>
        reforms.map((each) => reformBranch(each, context)),
    );
}

function reformBranch({ id, title, place, recommendations }: Reform, context: FeatureContext): Branch {
    const { language } = context;
    return {
        key: id,
        label: title,
        detail: count('recommendations', recommendations.length, language),
        tooltip: `${title} (${id})`,
        icon: 'milestone',
        location: toLocation(place),
        below: () =>
            recommendations.map((each) => ({
                key: each.id,
                label: each.title === each.id ? each.id : `${each.id} ${each.title}`,
                detail: [
                    each.rejected && WORDS.rejected[language],
                    count('changes', each.changes.length, language),
                ]
                    .filter(Boolean)
                    .join(' · '),
                tooltip: each.title,
                icon: 'lightbulb',
                location: toLocation(each.place),
                ...(each.changes.length > 0 && {
                    below: () =>
                        each.changes.map((change, i) => ({
                            key: String(i + 1),
                            label: (
                                context
                                    .document(change.place.uri)
                                    ?.textDocument.getText(toRange(change.place)) ?? change.kind
                            )
                                .replace(/\s+/g, ' ')
                                .trim(),
                            icon: 'edit',
                            location: toLocation(change.place),
                        })),
                }),
            })),
    };
}

const ICONS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info' };

/** The findings as they were last shown, the gravest first. */
export function findingBranches(findings: readonly Finding[], language: Language): Branch[] {
    return section('fund', WORDS.findings[language], 'checklist', findings.length, language, () =>
        (['error', 'warning', 'info'] as const).flatMap((severity) => {
            const own = findings.filter((finding) => finding.severity === severity);
            return section(
                severity,
                SEVERITIES[severity][language],
                ICONS[severity],
                own.length,
                language,
                () =>
                    own
                        .toSorted((a, b) => byPlace(a.primary.place, b.primary.place))
                        .map((finding) => findingBranch(finding, language)),
            );
        }),
    );
}

function findingBranch({ code, verdict, message, primary, severity }: Finding, language: Language): Branch {
    const { uri, start } = primary.place;
    const file = decodeURIComponent(uri.split('/').at(-1) ?? '');
    return {
        key: `${code} ${primary.norm ?? primary.rule ?? `${file} ${start.line}`}`,
        label: message,
        detail: [code, `${file}:${start.line + 1}`, verdict === 'unknown' && WORDS.undecided[language]]
            .filter(Boolean)
            .join(' · '),
        tooltip: message,
        icon: ICONS[severity],
        location: toLocation(primary.place),
    };
}

/** What the sources leave open, by the rule, group or recommendation that rests on it. */
export function openPointBranches(model: RuleSetModel, language: Language): Branch[] {
    const own = new Set(model.files);
    const found = openPoints(model).filter(({ told }) => own.has(told.place.uri));
    const label = WORDS.openPoints[language];
    return section('åbne-punkter', label, 'question', found.length, language, () =>
        found.map(({ told, points }) => ({
            key: told.id,
            label: told.title,
            detail: points.map((point) => point[language]).join(', '),
            tooltip: points.map((point) => point[language]).join('\n'),
            icon: 'question',
            location: toLocation(told.place),
        })),
    );
}

/** A heading with how many there are; left out where there is none. */
function section(
    key: string,
    label: string,
    icon: string,
    amount: number,
    language: Language,
    below: () => readonly Branch[],
): Branch[] {
    if (amount === 0) return [];
    return [
        { key, label, detail: amount.toLocaleString(language === 'da' ? 'da-DK' : 'en-GB'), icon, below },
    ];
}
