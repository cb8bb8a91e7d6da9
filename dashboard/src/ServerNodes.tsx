import { useState } from 'react';
import type { Connection, ServerNode } from './api';
import { Ask } from './Ask';
import { followNode, nodesOf } from './commands';
import { lookAtEdges } from './follow';
import { get } from './http';
import { useComplaint } from './Troubles';

/** Looks through the nodes of a server; a variable can be picked to tell a property of the equipment. */
export function ServerNodes({ connection }: { connection: Connection }) {
  return <Below connection={connection} name="Nodes" />;
}

function Nodes({ connection, nodes }: { connection: Connection; nodes: ServerNode[] }) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.node}>
          {node.nodeClass === 'Variable' ? (
            <Variable connection={connection} node={node} />
          ) : (
            <Below connection={connection} name={node.name} node={node.node} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Below({ connection, name, node }: { connection: Connection; name: string; node?: string }) {
  const [nodes, setNodes] = useState<ServerNode[]>();
  const complain = useComplaint();
  const open = () => look(connection.id, setNodes, node).catch((reason: Error) => complain(reason.message));
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && open()}>
      <summary>{name}</summary>
      {nodes && <Nodes connection={connection} nodes={nodes} />}
    </details>
  );
}

function Variable({ connection, node }: { connection: Connection; node: ServerNode }) {
  const followed = Object.values(connection.properties).some((property) => property.node === node.node);
  const follow = () => followNode(connection, node.name, node.node).then(lookAtEdges);
  return (
    <p className="line">
      <strong>{node.name}</strong>
      <span className="source">{node.dataType}</span>
      <span>{node.value}</span>
      {followed ? <span>followed</span> : <Ask label="Follow" subject={node.name} work={follow} />}
    </p>
  );
}

async function look(id: string, show: (nodes: ServerNode[]) => void, node?: string): Promise<void> {
  show(await get<ServerNode[]>(nodesOf(id, node)));
}
