import { and, everything, not, nothing, or, type Condition } from '../../population/index.js';
import type { Row, Scope } from '../../generated/parser/ast.js';
import type { Lowering } from './lowering.js';

/** `for A, B undtagen C`: the names as written, and the population they stand for. */
export interface ScopeParts {
    readonly groups: readonly string[];
    readonly except: readonly string[];
    readonly scope: Condition;
}

export function scopeOf(scopes: readonly Scope[], on: Lowering): ScopeParts {
    const groups = scopes.flatMap((scope) =>
        scope.everyone ? [] : scope.groups.map((group) => group.$refText),
    );
    const except = scopes.flatMap((scope) => scope.except.map((group) => group.$refText));
    const everyone = scopes.length === 0 || scopes.some((scope) => scope.everyone);
    return {
        groups: everyone ? [] : groups,
        except,
        scope: and(everyone ? everything : anyOf(groups, on), not(anyOf(except, on))),
    };
}

export function rowScope(row: Row, scopes: readonly Scope[], on: Lowering): ScopeParts {
    const extra = scopeOf(scopes, on);
    const groups = row.groups.map((group) => group.$refText);
    const except = [...row.except.map((group) => group.$refText), ...extra.except];
    return { groups, except, scope: and(anyOf(groups, on), not(anyOf(except, on)), extra.scope) };
}

/** An unknown group may or may not hold the case: nothing is concluded from it. */
function anyOf(groups: readonly string[], on: Lowering): Condition {
    if (groups.length === 0) return nothing;
    return or(
        ...groups.map((name) => on.groupCondition(name) ?? on.axes.opaque('open', `»${name}« er ukendt`)),
    );
}

/** The groups that a change is for; undefined groups = everyone. */
export function groupScope(
    groups: readonly string[] | undefined,
    except: readonly string[],
    on: Lowering,
): ScopeParts {
    return {
        groups: groups ?? [],
        except,
        scope: and(groups ? anyOf(groups, on) : everything, not(anyOf(except, on))),
    };
}
