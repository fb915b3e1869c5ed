export * from '#libs/client';
