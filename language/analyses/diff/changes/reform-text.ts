import { formatDay } from '../../../calendar/index.js';
import {
    formatCitation,
    type Change,
    type GroupScope,
    type Norm,
    type Patch,
    type Reform,
} from '../../../model/index.js';
import { everything } from '../../../population/index.js';
import { componentValues } from '../../counting/index.js';

/**
 * A change of a reform as the drafter would write it, in brief: "ophæv samtaler for unge, i kraft 1. juli 2027". When it
 * works, and for whom, is said where it is not as the reform has it.
 */
export function sayChange(change: Change, of: Pick<Reform, 'inForce' | 'newCasesOnly'>): string {
    const { inForce, until, newCasesOnly } = change;
    return [
        sayWhat(change),
        inForce !== undefined && inForce !== of.inForce && `i kraft ${formatDay(inForce, 'da')}`,
        until !== undefined && `til og med ${formatDay(until - 1, 'da')}`,
        newCasesOnly !== of.newCasesOnly && (newCasesOnly ? 'kun nye forløb' : 'alle forløb'),
    ]
        .filter(Boolean)
        .join(', ');
}

function sayWhat(change: Change): string {
    switch (change.kind) {
        case 'repeal':
            return join('ophæv', rulesOf(change), scopeOf(change.only));
        case 'repeal-groups':
            return join('ophæv målgruppen', change.groups.join(', '));
        case 'repeal-provisions':
            return join('ophæv', change.citations.map(formatCitation).join(', '));
        case 'amend':
            return join(
                change.relaxes ? 'lemp' : 'ændr',
                rulesOf(change),
                scopeOf(change.only),
                patchOf(change.patch),
            );
        case 'extend':
            return join('udvid', rulesOf(change), scopeOf(change.only), `til ${namesIn(change.to)}`);
        case 'insert':
            return join('indsæt', rulesOf(change));
        case 'insert-groups':
            return join('indsæt målgruppen', change.groups.join(', '));
        case 'harmonise':
            return join(
                'harmonisér',
                [...change.subjects.map(({ subject }) => subject), rulesOf(change)]
                    .filter(Boolean)
                    .join(', '),
                scopeOf(change.only),
                patchOf(change.patch),
            );
        case 'keep':
            return join('fastholdt', rulesOf(change), scopeOf(change.only));
        case 'merge-groups':
            return join('sammenlæg', change.groups.join(', '), `til ${change.into}`);
        case 'rename-group':
            return join('omdøb', change.group, `til ${change.into}`);
    }
}

const join = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ');

const rulesOf = ({ rules }: { readonly rules: readonly { readonly rule: string }[] }): string =>
    rules.map(({ rule }) => rule).join(', ');

const scopeOf = (scope: GroupScope | undefined): string => (scope ? `for ${namesIn(scope)}` : '');

function namesIn({ groups, except }: GroupScope): string {
    const who = groups.length === 0 ? 'alle' : groups.join(', ');
    return except.length === 0 ? who : `${who} undtagen ${except.join(', ')}`;
}

function patchOf({ parameters, without, duty, participation, text }: Patch): string {
    const values = componentValues({
        ...NONE,
        parameters,
        ...(duty && { modality: duty.modality, bearer: duty.bearer, ...(duty.act && { act: duty.act }) }),
        ...(participation && { participation }),
        ...(text !== undefined && { text }),
    });
    const said = [...values].flatMap(([component, value]) =>
        component !== 'modalitet' ? [value.text('da')] : duty ? [sayModality(value.text('da'), duty)] : [],
    );
    return [
        said.length > 0 ? `til ${said.join(' ')}` : '',
        without.length > 0 ? `uden ${without.join(', ')}` : '',
    ]
        .filter(Boolean)
        .join(' ');
}

const sayModality = (text: string, { only }: NonNullable<Patch['duty']>): string =>
    only ? `${text} kun` : text;

/** A rule of which nothing is said but what a change gives it. */
const NONE: Norm = {
    id: '',
    rule: '',
    title: '',
    origin: 'rule',
    place: { uri: '', start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    modality: 'definition',
    parameters: [],
    groups: [],
    except: [],
    scope: everything,
    condition: everything,
    thresholds: [],
    days: everything,
    validity: {},
    population: everything,
    defeats: [],
    sanctionFor: [],
    requires: [],
    mainRule: false,
    planned: false,
    openCondition: false,
    justifications: [],
    deviations: [],
    sources: [],
    judgements: [],
    openPoints: [],
};
