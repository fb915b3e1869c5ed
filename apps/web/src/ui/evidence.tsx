import { Text } from '@mantine/core';
import type { Confidence, EvidenceGrade, Said } from '#libs/domain';
import { translate, useT } from '../kernel/i18n/index.js';
import { Written } from './written.js';

interface EvidenceProps {
  grade: EvidenceGrade;
  said: Said;
  source: string;
  confidence?: Confidence;
}

export const gradeName = (grade: EvidenceGrade): string => translate(`grade.${grade}`);
export const saidName = (said: Said): string => translate(`said.${said}`);
export const sureName = (confidence: Confidence): string => translate(`sure.${confidence}`);

/** What a position rests on: how sure, how it was said, of what grade, and where it can be looked up. */
export function Evidence({ grade, said, source, confidence }: EvidenceProps) {
  useT();
  const words = [...(confidence ? [sureName(confidence)] : []), saidName(said), gradeName(grade)];
  return (
    <Text component="div" size="sm">
      {words.join(' · ')}
      {source ? (
        <Text component="div" size="sm" c="dimmed">
          <Written inline>{source}</Written>
        </Text>
      ) : null}
    </Text>
  );
}
