import { isRow, isRuleTable } from '../../language/generated/parser/ast.js';
import type { Place } from '../../language/model/index.js';
import { toSource } from '../../language/reports/html.js';
import {
    makeChangesView,
    makeView,
    VIEW_STYLE,
    viewWords,
    type Choice,
    type View,
} from '../../language/reports/views/index.js';
import type { RegelDocument, RuleSetView } from '../../language/workspace/index.js';
import {
    BEFORE_SCHEME,
    viewRequest,
    type Location,
    type Range,
    type ViewContent,
    type ViewParams,
} from '../protocol/requests.js';
import { answer, type Feature, type FeatureContext } from './feature.js';

export const views: Feature = {
    name: 'visninger',
    capabilities: {},
    requests: [answer(viewRequest, provideView, null)],
};

/** A view of the rule set of a file, or of the first there is; null where there are no rules to show. */
export function provideView(context: FeatureContext, { kind, uri, chosen }: ViewParams): ViewContent | null {
    const { workspace, language } = context;
    const own = (uri === undefined ? undefined : context.ruleSetOf(uri)) ?? firstOf(workspace.ruleSets);
    if (!own) return null;
    if (kind === 'changes') return provideChanges(context, own, chosen);
    const words = viewWords(language);
    const reforms = reformsOf(own, workspace.ruleSets);
    const asked = chosen['reform'];
    const reform = asked === NONE ? undefined : (reforms.find(({ id }) => id === asked) ?? reforms[0]);
    const model = reform?.ruleSet.model ?? own.model;
    const view = makeView(kind, { model, reform: reform?.id, chosen }, { language, names: fileName });
    const choice: Choice = {
        id: 'reform',
        label: words.reform,
        kind: 'select',
        value: reform?.id ?? NONE,
        options: [
            ...reforms.map(({ id, title }) => ({ value: id, label: title })),
            { value: NONE, label: words.noReform },
        ],
    };
    return {
        title: `${view.title}: ${reform?.title ?? (model.title || model.id)}`,
        language,
        body: toSource(view.body),
        style: VIEW_STYLE,
        choices: reforms.length > 0 ? [choice, ...view.choices] : view.choices,
        places: placesOf(context, view),
    };
}

/** The rule set beside the one of the same folder, or else of the same name, in the version that the reader chose. */
function provideChanges(
    context: FeatureContext,
    { root, model }: RuleSetView,
    chosen: ViewParams['chosen'],
): ViewContent {
    const { language, other } = context;
    const all = other?.workspace.ruleSets ?? [];
    const before = all.find((each) => each.root === root) ?? all.find((each) => each.model.id === model.id);
    const view = makeChangesView(
        model,
        other && { before: before?.model, label: other.label, placeBefore },
        chosen,
        { language, names: fileName },
    );
    return {
        title: `${view.title}: ${model.title || model.id}`,
        language,
        body: toSource(view.body),
        style: VIEW_STYLE,
        choices: view.choices,
        places: placesOf(context, view),
    };
}

/** As the editor can look at it: what stood there before is no file of the folder. */
const placeBefore = (place: Place): Place => ({
    ...place,
    uri: place.uri.replace(/^[^:]*/, BEFORE_SCHEME),
});

const placesOf = (context: FeatureContext, { places }: View): ViewContent['places'] =>
    Object.fromEntries([...places].map(([name, place]) => [name, locationOf(context, place)]));

/** No reform has this name: a name has no spaces. */
const NONE = 'ingen reform';

interface Choosable {
    readonly id: string;
    readonly title: string;
    readonly ruleSet: RuleSetView;
}

/** The reforms of a rule set: its own, and those that other rule sets of the workspace make of it. */
function reformsOf(own: RuleSetView, all: readonly RuleSetView[]): readonly Choosable[] {
    const found = new Map<string, Choosable>();
    for (const ruleSet of [own, ...all]) {
        const { reform } = ruleSet.model;
        if (!reform || (ruleSet !== own && !reform.changes.includes(own.model.id))) continue;
        for (const { id, title } of reform.reforms)
            if (!found.has(id)) found.set(id, { id, title: title || id, ruleSet });
    }
    return [...found.values()];
}

/** The rule set with most rules: a folder may hold small ones beside it. */
function firstOf(all: readonly RuleSetView[]): RuleSetView | undefined {
    return [...all].sort((a, b) => b.model.norms.length - a.model.norms.length)[0];
}

function fileName(uri: string): string {
    const name = uri.split('/').at(-1) ?? uri;
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}

/** All of the rule, row or group that begins there, so that an editor sees which of them the cursor is in. */
function locationOf(context: FeatureContext, { uri, start, end }: Place): Location {
    const document = context.document(uri);
    const whole = document && extentsOf(document).get(start.line);
    return { uri, range: whole ? { start, end: whole.end } : { start, end } };
}

const known = new WeakMap<object, ReadonlyMap<number, Range>>();

/** What is declared in a file, by the line on which it begins. */
function extentsOf({ parseResult: { value } }: RegelDocument): ReadonlyMap<number, Range> {
    let extents = known.get(value);
    if (!extents) {
        const nodes = value.declarations.flatMap((node) => [
            node,
            ...(isRuleTable(node) ? node.rows.filter(isRow) : []),
        ]);
        const ranges = nodes.flatMap(({ $cstNode }) => $cstNode?.range ?? []);
        known.set(value, (extents = new Map(ranges.map((range) => [range.start.line, range]))));
    }
    return extents;
}
