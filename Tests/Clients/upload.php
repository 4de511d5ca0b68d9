<?php
// Puts each file named as an argument through the checks of an upload to this wiki, and prints what they say.
require_once getenv( 'MW_INSTALL_PATH' ) . '/maintenance/Maintenance.php';

class CheckUploads extends Maintenance {
	public function __construct() {
		parent::__construct();
		$this->addArg( 'file', 'A file to upload', true );
		$this->setAllowUnregisteredOptions( true );
	}

	public function execute() {
		foreach ( $this->mArgs as $path ) {
			$upload = new class extends UploadBase {
				public function initializeFromRequest( &$request ) {
				}
			};
			// The checks may move what they look at.
			$copy = tempnam( sys_get_temp_dir(), 'upload' );
			copy( $path, $copy );
			$upload->initializePathInfo( basename( $path ), $copy, filesize( $copy ) );
			$result = $upload->verifyUpload();
			$isFine = $result['status'] === UploadBase::OK;
			$this->output( $path . "\t" . ( $isFine ? 'accepted' : json_encode( $result ) ) . "\n" );
			unlink( $copy );
		}
	}
}

$maintClass = CheckUploads::class;
require_once RUN_MAINTENANCE_IF_MAIN;
