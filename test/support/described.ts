import type { Client, Connection } from 'pg';

export interface DescribedColumn {
  name: string;
  /** OID of its type. */
  type: number;
  /** OID of the table it comes from, 0 for an expression. */
  table: number;
  /** Number of the column there. */
  attribute: number;
}

interface Field {
  name: string;
  dataTypeID: number;
  tableID: number;
  columnID: number;
}

/** What PostgreSQL says of a statement that it has prepared and that nobody runs. */
export async function describeStatement(
  client: Client,
  text: string,
): Promise<{ parameters: number[]; columns: DescribedColumn[] }> {
  const { connection } = client as unknown as { connection: Connection };
  const parameters: number[] = [];
  const heard = ({ dataTypeIDs }: { dataTypeIDs: number[] }) => void parameters.push(...dataTypeIDs);
  connection.on('parameterDescription', heard);
  try {
    const columns = await new Promise<DescribedColumn[]>((resolve, reject) => {
      const found: DescribedColumn[] = [];
      let failure: Error | undefined;
      const description = {
        submit: (on: Connection) => {
          on.parse({ name: '', text, types: [] }, true);
          on.describe({ type: 'S', name: '' }, true);
          on.sync();
        },
        handleRowDescription: ({ fields }: { fields: Field[] }) => {
          for (const { name, dataTypeID, tableID, columnID } of fields)
            found.push({ name, type: dataTypeID, table: tableID, attribute: columnID });
        },
        handleError: (error: Error) => (failure = error),
        handleReadyForQuery: () => (failure ? reject(failure) : resolve(found)),
      };
      client.query(description);
    });
    return { parameters, columns };
  } finally {
    connection.off('parameterDescription', heard);
  }
}
