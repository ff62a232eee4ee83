/** The desk's data: folder, backups, space, recovery, versions. */
export const data = {
};
