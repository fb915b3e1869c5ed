import { IntersectionType } from '@nestjs/swagger';
import { TurnedPositionsDto } from '../positions/turned-positions.dto.js';
import { TextArticleDto, TextDto } from './text-answers.dto.js';

/** A draft that was just changed, confirmed or reopened, and which positions turned stale or fresh by it */
export class ChangedTextDto extends IntersectionType(TextDto, TurnedPositionsDto) {}

/** An article that was just corrected, and which positions turned stale or fresh by it */
export class ChangedArticleDto extends IntersectionType(TextArticleDto, TurnedPositionsDto) {}
