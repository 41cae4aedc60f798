import {
    ProcessExecution,
    Task,
    TaskGroup,
    TaskScope,
    tasks,
    workspace,
    type Disposable,
    type ExtensionContext,
    type TaskDefinition,
    type WorkspaceFolder,
} from 'vscode';
import { language, say, type Words } from './words.js';

interface RegelretTask extends TaskDefinition {
    readonly type: 'regelret';
    readonly command: 'check' | 'test';
    readonly path?: string;
}

const NAMES: Readonly<Record<RegelretTask['command'], Words>> = {
    check: { da: 'Kontrollér reglerne', en: 'Check the rules' },
    test: { da: 'Kør prøverne', en: 'Run the prøver' },
};

/**
 * The command line as tasks. It comes with the extension, and runs on the Node that VS Code brings. What `check` finds is
 * in the list of problems already, by the language server: a problem matcher would put each finding there twice.
 */
export function registerTasks({ asAbsolutePath }: ExtensionContext): Disposable {
    const program = asAbsolutePath('dist/machine/regelret.mjs');
    return tasks.registerTaskProvider('regelret', {
        provideTasks: () =>
            (workspace.workspaceFolders ?? []).flatMap((folder) =>
                (['check', 'test'] as const).map((command) =>
                    taskFor({ type: 'regelret', command }, folder, program),
                ),
            ),
        resolveTask: ({ definition, scope }) => {
            const { command } = definition;
            if (command !== 'check' && command !== 'test') return undefined;
            return taskFor({ ...definition, type: 'regelret', command }, scope, program);
        },
    });
}

function taskFor(
    definition: RegelretTask,
    scope: WorkspaceFolder | TaskScope | undefined,
    program: string,
): Task {
    const { command, path = '.' } = definition;
    const args = [program, command, '--color', 'never', '--lang', language(), path];
    const task = new Task(
        definition,
        scope ?? TaskScope.Workspace,
        say(NAMES[command]),
        'Regelret',
        new ProcessExecution(process.execPath, args, { env: { ELECTRON_RUN_AS_NODE: '1' } }),
    );
    task.group = command === 'check' ? TaskGroup.Build : TaskGroup.Test;
    return task;
}
