import type { Norm, RuleSetModel } from '../../model/index.js';
import { effectivePopulations } from '../effective/index.js';
import { clashesWithin, demandsOf } from './clashes.js';
import { meetingsOf } from './meeting.js';
import type { ImpossibleRule } from './model.js';
import { inWordsOf } from './parameter-conflicts.js';
import { bearersOf, textOf } from './positions.js';
import { outsidePhase } from './windows.js';

/** Rules that nobody can follow, whatever the other rules say; one finding per rule or row. */
export function impossibleRules(model: RuleSetModel): ImpossibleRule[] {
    const effective = effectivePopulations(model);
    const meetings = meetingsOf(model);
    const found: ImpossibleRule[] = [];
    for (const norms of Map.groupBy(model.norms, textOf).values()) {
        const cause = causeIn(model, norms);
        if (!cause) continue;
        const [norm, why] = cause;
        const witness = meetings.witness(effective.eff(norm.id));
        // A rule that concerns nobody is another finding.
        if (!witness) continue;
        const sure = why.kind !== 'values' || why.clash.certainty !== 'unknown';
        found.push({ norm, cause: why, verdict: sure ? 'found' : 'unknown', witness });
    }
    return found;
}

type Cause = ImpossibleRule['cause'];

function causeIn(model: RuleSetModel, norms: readonly Norm[]): readonly [Norm, Cause] | undefined {
    for (const norm of norms) {
        const cause = causeOf(norm);
        if (cause) return [norm, cause];
    }
    return exclusiveActs(model, norms);
}

function causeOf(norm: Norm): Cause | undefined {
    const demands = demandsOf(norm);
    if (demands.length > 0) {
        const clashes = clashesWithin(demands);
        const clash = clashes.find(({ certainty }) => certainty !== 'unknown') ?? clashes[0];
        if (clash) return { kind: 'values', clash: inWordsOf(norm, clash) };
        const phase = norm.parameters.find((parameter) => parameter.kind === 'phase');
        const deadline = norm.parameters.find(
            (parameter) =>
                parameter.kind === 'deadline' && phase !== undefined && outsidePhase(parameter, phase),
        );
        if (deadline && phase) return { kind: 'phase', deadline, phase };
    }
    const { participation, modality } = norm;
    const barred =
        modality === 'prohibition' || (modality === 'exemption' && participation?.modality === 'obligation');
    if (participation && barred && bearersOf(norm).includes(participation.actor))
        return { kind: 'own-participation' };
    return undefined;
}

/** One rule that asks one actor for two acts of which one rules out the other. */
function exclusiveActs(model: RuleSetModel, norms: readonly Norm[]): readonly [Norm, Cause] | undefined {
    const duties = norms.filter(({ modality }) => modality === 'obligation' || modality === 'right-and-duty');
    for (const [i, a] of duties.entries()) {
        for (const b of duties.slice(i + 1)) {
            if (a.act === undefined || b.act === undefined || a.bearer !== b.bearer) continue;
            if (model.vocabulary.exclusions.get(a.act)?.has(b.act)) {
                return [b, { kind: 'exclusive-acts', acts: [a.act, b.act] }];
            }
        }
    }
    return undefined;
}
