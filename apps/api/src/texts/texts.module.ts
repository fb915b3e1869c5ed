import { Module } from '@nestjs/common';
import { PositionsModule } from '../positions/positions.module.js';
import { ChangeTextService } from './change-text.service.js';
import { CompareTextsService } from './compare-texts.service.js';
import { ConfirmTextService } from './confirm-text.service.js';
import { LinkTextService } from './link-text.service.js';
import { LoadTextService } from './load-text.service.js';
import { ReadDocumentService } from './read-document.service.js';
import { RemoveArticleService } from './remove-article.service.js';
import { ReviewsController } from './reviews.controller.js';
import { ReviewsService } from './reviews.service.js';
import { SplitTextService } from './split-text.service.js';
import { TextArticlesService } from './text-articles.service.js';
import { TextDecisionsController } from './text-decisions.controller.js';
import { TextStore } from './text-store.service.js';
import { TextsController } from './texts.controller.js';
import { TextsService } from './texts.service.js';

@Module({
  imports: [PositionsModule],
  controllers: [TextsController, TextDecisionsController, ReviewsController],
  providers: [
    ChangeTextService,
    CompareTextsService,
    ConfirmTextService,
    LinkTextService,
    LoadTextService,
    ReadDocumentService,
    RemoveArticleService,
    ReviewsService,
    SplitTextService,
    TextArticlesService,
    TextsService,
    TextStore,
  ],
})
export class TextsModule {}
