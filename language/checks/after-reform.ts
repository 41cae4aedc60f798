import type { Finding, FindingPlace, FindingReform, Norm, RuleSetModel } from '../model/index.js';
import { enumerate, type Language } from '../model/text.js';
import { originsOf } from '../reform/findings/index.js';
import type { Reformed } from '../reform/index.js';
import { placeOfRecommendation, sayRecommendationNumbers } from './rr82-wording.js';

/**
 * A finding about R′ as one about the reform: the message names the recommendations behind it, and where these stand
 * is one of its places.
 */
export function asAfterReform(
    model: RuleSetModel,
    after: Reformed,
    finding: Finding,
    language: Language,
): Finding {
    const reform = reformOf(model, after, finding);
    const places = reform.recommendations.flatMap((id) => placeOfRecommendation(model, after, id) ?? []);
    const where =
        places.length > 0 ? places : reformsOf(model, after).map(({ place }): FindingPlace => ({ place }));
    return {
        ...finding,
        message: `${saySource(model, after, reform, language)}: ${finding.message}`,
        related: [...finding.related, ...where],
        reform,
    };
}

function saySource(
    model: RuleSetModel,
    after: Reformed,
    { recommendations }: FindingReform,
    language: Language,
): string {
    const da = language === 'da';
    if (recommendations.length > 0)
        return `${da ? 'Efter' : 'After'} ${sayRecommendationNumbers(recommendations, language)}`;
    const titles = reformsOf(model, after).map(({ title }) => `»${title}«`);
    if (titles.length === 0) return da ? 'Efter reformen' : 'After the reform';
    const all = enumerate(titles, language);
    if (titles.length === 1) return da ? `Efter reformen ${all}` : `After the reform ${all}`;
    return da ? `Efter reformerne ${all}` : `After the reforms ${all}`;
}

function reformOf(model: RuleSetModel, after: Reformed, finding: Finding): FindingReform {
    return {
        id: reformsOf(model, after)
            .map(({ id }) => id)
            .join(' '),
        recommendations: recommendationsBehind(model, after, finding),
    };
}

/** The reforms of which something was applied, in the order in which they work. */
function reformsOf({ reform }: RuleSetModel, { applied }: Reformed) {
    const ids = [...new Set(applied.map((change) => change.reform))];
    return ids.flatMap((id) => reform?.reforms.find((each) => each.id === id) ?? []);
}

/**
 * The recommendations that changed a rule or a group involved; where none did, those that took away what such a rule
 * refers to; and for what is about groups as a whole, all that changed a group.
 */
function recommendationsBehind(model: RuleSetModel, after: Reformed, finding: Finding): readonly string[] {
    const involved = involvedIn(after, finding);
    const changed = involved.norms.flatMap(({ changedBy }) => changedBy ?? []);
    const groups = involved.groups.flatMap(({ changedBy }) => changedBy ?? []);
    const removed = changed.length + groups.length > 0 ? [] : removedBehind(model, after, involved.norms);
    const all = [...changed, ...groups, ...removed];
    const isAboutGroups = finding.family === 'gruppe' && all.length === 0 && involved.norms.length === 0;
    const telling = isAboutGroups ? after.model.groups.flatMap(({ changedBy }) => changedBy ?? []) : all;
    const used = new Set(telling);
    return [
        ...new Set(after.applied.filter((change) => used.has(change)).map((change) => change.recommendation)),
    ];
}

function involvedIn({ model }: Reformed, { primary, related }: Finding) {
    const places = [primary, ...related];
    const ids = new Set(places.flatMap(({ norm }) => norm ?? []));
    const names = new Set(places.flatMap(({ norm, rule }) => (norm === undefined && rule ? [rule] : [])));
    return {
        norms: model.norms.filter((norm) => ids.has(norm.id) || names.has(norm.rule)),
        groups: model.groups.filter((group) => names.has(group.id)),
    };
}

/** Changes that took away a rule that one of these refers to, or that went before it. */
function removedBehind(model: RuleSetModel, after: Reformed, norms: readonly Norm[]) {
    const origins = originsOf(model, after);
    const own = new Set(norms.map((norm) => origins.originOf(norm).id));
    const targets = norms.flatMap((norm) => {
        const { defeats, requires, sanctionFor } = origins.originOf(norm);
        return [...[...defeats, ...requires].flatMap((each) => each.norms), ...sanctionFor];
    });
    const winners = model.norms.filter(({ defeats }) =>
        defeats.some((defeat) => defeat.norms.some((id) => own.has(id))),
    );
    return [...targets, ...winners.map(({ id }) => id)].flatMap((id) => origins.removedBy(id));
}
