import pg from 'pg';

let recording;

/** From now on every statement of this process passes by here; while nobody records, that is one comparison. */
export function installRecorder() {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (config, values, done) {
    if (recording) recording.push(toStatement(config, values));
    return query.call(this, config, values, done);
  };
}

function toStatement(config, values) {
  if (typeof config === 'string') return { text: config, values: Array.isArray(values) ? [...values] : [] };
  return {
    name: config.name,
    text: config.text,
    values: [...(config.values ?? (Array.isArray(values) ? values : []))],
  };
}

export function startRecording() {
  recording = [];
}

/** @returns the statements since the start, in order */
export function stopRecording() {
  const statements = recording;
  recording = undefined;
  return statements;
}
