<?php
// For `php -S`: files as they are, scripts as scripts, everything else to WordPress, as a web server with pretty permalinks does.

$path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$root = $_SERVER['DOCUMENT_ROOT'];

if ( str_ends_with( $path, '/xmlrpc.php' ) || str_ends_with( $path, '/wp-cron.php' ) ) {
	http_response_code( 403 );
	exit;
}
if ( ! str_contains( $path, '..' ) ) {
	if ( is_file( $root . $path ) || ( str_ends_with( $path, '/' ) && '/' !== $path && is_file( $root . $path . 'index.php' ) ) ) {
		return false;
	}
}

$_SERVER['SCRIPT_NAME']     = '/index.php';
$_SERVER['PHP_SELF']        = '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $root . '/index.php';
chdir( $root );
require $root . '/index.php';
