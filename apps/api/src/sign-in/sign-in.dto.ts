import { IsString, MaxLength } from 'class-validator';
import { OneLine } from '../http/field-checks.js';

export class SignInRequest {
  /** @example coordinator@demo.example.org */
  @OneLine(254)
  email: string;

  /** @example demarche-demo */
  @IsString()
  @MaxLength(128, { message: 'password must have at most 128 characters.' })
  password: string;
}
