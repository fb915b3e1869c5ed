import { Module } from '@nestjs/common';
import { PositionsModule } from '../positions/positions.module.js';
import { MatrixController } from './matrix.controller.js';
import { MatrixService } from './matrix.service.js';

/** Everybody on every ask. */
@Module({
  imports: [PositionsModule],
  controllers: [MatrixController],
  providers: [MatrixService],
})
export class MatrixModule {}
