import {
    EventEmitter,
    ThemeIcon,
    TreeItem,
    TreeItemCollapsibleState,
    Uri,
    commands,
    window,
    type Disposable,
    type Event,
    type TreeDataProvider,
} from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { treeRequest, type TreeNode } from '../server/protocol/requests.js';

/** The rule sets in the side bar. */
export function registerTree(client: BaseLanguageClient, rulesChanged: Event<void>): Disposable[] {
    const changed = new EventEmitter<undefined>();
    const refresh = (): void => changed.fire(undefined);
    const provider: TreeDataProvider<TreeNode> = {
        onDidChangeTreeData: changed.event,
        getChildren: async (node) => {
            if (client.state !== State.Running) return [];
            return [...(await client.sendRequest(treeRequest, node ? { of: node.id } : {}))];
        },
        getTreeItem: (node) => itemOf(node, client),
    };
    return [
        changed,
        window.createTreeView('regelret.rules', { treeDataProvider: provider, showCollapseAll: true }),
        rulesChanged(refresh),
        client.onDidChangeState(refresh),
        commands.registerCommand('regelret.refreshTree', refresh),
    ];
}

function itemOf(node: TreeNode, client: BaseLanguageClient): TreeItem {
    const item = new TreeItem(
        node.label,
        node.hasChildren ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
    );
    item.id = node.id;
    if (node.detail !== undefined) item.description = node.detail;
    if (node.tooltip !== undefined) item.tooltip = node.tooltip;
    if (node.icon !== undefined) item.iconPath = new ThemeIcon(node.icon);
    if (node.location) {
        const selection = client.protocol2CodeConverter.asRange(node.location.range);
        item.command = {
            command: 'vscode.open',
            title: node.label,
            arguments: [Uri.parse(node.location.uri), { selection }],
        };
    }
    return item;
}
